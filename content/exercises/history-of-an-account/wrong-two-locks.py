import threading


class Account:
    def __init__(self):
        self.lock = threading.Lock()
        self.notes = threading.RLock()
        self.balance = 0
        self.history = []

    def note(self, text):
        with self.notes:
            self.history = [*self.history, text]

    def deposit(self, amount):
        with self.lock:
            self.balance += amount
        with self.notes:
            self.note(f"{amount} -> {self.balance}")


account = Account()
amounts = [10, 10]
threads = [threading.Thread(target=account.deposit, args=(amount,)) for amount in amounts]
threads.append(threading.Thread(target=account.note, args=("opened",)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(account.history)
