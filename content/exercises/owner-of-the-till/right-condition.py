import queue
import threading
import time


class Till:
    def __init__(self):
        self.amount = 0
        self.owner = None

    def pay_in(self, price):
        user = threading.current_thread()
        self.owner = self.owner or user
        if user is not self.owner:
            raise RuntimeError(f"{user.name} is not the owner")
        amount = self.amount
        time.sleep(0.1)  # the drawer opens
        self.amount = amount + price
        return self.amount


PRICES = {"Ada": [1, 2], "Bob": [4, 8], "Eve": [16, 32]}
till = Till()
receipts = []


cond = threading.Condition()
orders = []
results = {}
closed = False


def serve():
    while True:
        with cond:
            cond.wait_for(lambda: orders or closed)
            if not orders:
                return
            key, price = orders.pop(0)
        amount = till.pay_in(price)
        with cond:
            results[key] = amount
            cond.notify_all()


def sell(seller):
    for n, price in enumerate(PRICES[seller]):
        with cond:
            orders.append(((seller, n), price))
            cond.notify_all()
            cond.wait_for(lambda: (seller, n) in results)
            receipts.append((seller, price, results[seller, n]))


owner = threading.Thread(target=serve)
owner.start()
sellers = [threading.Thread(target=sell, args=(seller,)) for seller in PRICES]
for thread in sellers:
    thread.start()
for thread in sellers:
    thread.join()
with cond:
    closed = True
    cond.notify_all()
owner.join()
print(len(receipts), "receipts,", till.amount, "in the till")
