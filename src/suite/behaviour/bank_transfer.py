"""Transfers in opposite directions, locks taken in one order: no deadlock, no money lost."""
import threading


class Account:
    def __init__(self, number, balance):
        self.number, self.balance = number, balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda account: account.number)
    with first.lock, second.lock:
        if source.balance >= amount:
            source.balance -= amount
            target.balance += amount


a, b = Account(1, 100), Account(2, 100)
threads = [
    threading.Thread(target=transfer, args=pair)
    for pair in ((a, b, 30), (b, a, 10), (a, b, 20)) * 5
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(a.balance + b.balance, all(not account.lock.locked() for account in (a, b)))

# Prints:
# 200 True
