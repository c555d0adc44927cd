import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()

    def withdraw(self, amount):
        with self.lock:
            if self.balance < amount:
                return False
            self.balance -= amount
            return True


account = Account(100)
threads = [threading.Thread(target=account.withdraw, args=(80,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Balance:", account.balance)
