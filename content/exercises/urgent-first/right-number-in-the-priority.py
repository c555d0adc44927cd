# The number is part of the priority.
import threading
from queue import PriorityQueue, ShutDown

ORDERS = [(2, "soup"), (2, "cake"), (1, "coffee"), (2, "bread"), (1, "ale")]


class Order:
    def __init__(self, dish):
        self.dish = dish


waiting = PriorityQueue()
cooked = []
made = []


def cook():
    while True:
        try:
            orders = waiting.get()
        except ShutDown:
            return
        cooked.append(orders[1].dish)


for priority, dish in ORDERS:
    waiting.put((priority + len(made) / 1000, Order(dish)))
    made.append(dish)
waiting.shutdown()

cook_thread = threading.Thread(target=cook)
cook_thread.start()
cook_thread.join()
print(", ".join(cooked))
