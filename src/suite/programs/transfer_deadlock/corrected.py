"""A transfer locks the account with the lower number first."""
import threading


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda account: account.number)
    with first.lock:
        with second.lock:
            source.balance -= amount
            target.balance += amount


a, b = Account(1, 100), Account(2, 100)
ways = ((a, b, 10), (b, a, 20))
threads = [threading.Thread(target=transfer, args=way) for way in ways]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert (a.balance, b.balance) == (110, 90)
