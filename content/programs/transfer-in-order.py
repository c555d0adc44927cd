import threading


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    if source is target:
        return
    first, second = sorted([source, target], key=lambda account: account.number)
    with first.lock:
        with second.lock:
            source.balance -= amount
            target.balance += amount


one, two = Account(1, 100), Account(2, 100)
threads = [
    threading.Thread(target=transfer, args=(one, two, 30)),
    threading.Thread(target=transfer, args=(two, one, 10)),
    threading.Thread(target=transfer, args=(one, one, 50)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(one.balance, two.balance)
