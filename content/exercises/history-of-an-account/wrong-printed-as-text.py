import threading


class Account:
    def __init__(self):
        self.lock = threading.Lock()
        self.balance = 0
        self.history = []

    def note(self, text):
        with self.lock:
            self._note(text)

    def _note(self, text):
        self.history = [*self.history, text]  # the lock is held

    def deposit(self, amount):
        with self.lock:
            self.balance += amount
            self._note(f"{amount} -> {self.balance}")


account = Account()
amounts = [10, 10]
threads = [threading.Thread(target=account.deposit, args=(amount,)) for amount in amounts]
threads.append(threading.Thread(target=account.note, args=("opened",)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("['opened', '10 -> 10', '10 -> 20']")
