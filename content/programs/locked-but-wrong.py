import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()

    def get(self):
        with self.lock:
            return self.balance

    def add(self, amount):
        with self.lock:
            self.balance += amount


def withdraw(amount):
    if account.get() >= amount:
        account.add(-amount)


account = Account(100)
threads = [threading.Thread(target=withdraw, args=(80,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Balance:", account.get())
