# A reentrant lock lets its holder in again.
import threading


class Account:
    def __init__(self):
        self.lock = threading.RLock()
        self.balance = 0
        self.history = []

    def note(self, text):
        with self.lock:
            self.history = [*self.history, text]

    def deposit(self, amount):
        with self.lock:
            self.balance += amount
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
