# It knows how many prices will come.
import threading
import time
from queue import Queue, SimpleQueue


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
requests = Queue()


def own_till():
    for _ in range(sum(map(len, PRICES.values()))):
        price, answers = requests.get()
        answers.put(till.pay_in(price))


def sell(seller):
    answers = SimpleQueue()
    for price in PRICES[seller]:
        requests.put((price, answers))
        receipts.append((seller, price, answers.get()))


owner = threading.Thread(target=own_till)
owner.start()
sellers = [threading.Thread(target=sell, args=(seller,)) for seller in PRICES]
for thread in sellers:
    thread.start()
for thread in sellers:
    thread.join()
owner.join()
print(len(receipts), "receipts,", till.amount, "in the till")
