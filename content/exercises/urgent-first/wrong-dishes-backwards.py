import threading
from queue import PriorityQueue, ShutDown

ORDERS = [(2, "soup"), (2, "cake"), (1, "coffee"), (2, "bread"), (1, "ale")]


class Order:
    def __init__(self, dish):
        self.dish = dish

    def __lt__(self, other):
        return self.dish > other.dish


waiting = PriorityQueue()
cooked = []


def cook():
    while True:
        try:
            priority, order = waiting.get()
        except ShutDown:
            return
        cooked.append(order.dish)


for priority, dish in ORDERS:
    waiting.put((priority, Order(dish)))
waiting.shutdown()

cook_thread = threading.Thread(target=cook)
cook_thread.start()
cook_thread.join()
print(", ".join(cooked))
