"""A method reads, asks and writes while it holds its own lock."""
import threading


def interest(amount):
    return amount // 10


class Savings:
    def __init__(self):
        self.lock = threading.Lock()
        self.total = 0

    def pay(self, amount):
        with self.lock:
            before = self.total
            self.total = before + amount + interest(amount)


savings = Savings()
threads = [threading.Thread(target=savings.pay, args=(n,)) for n in (100, 200)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert savings.total == 330
