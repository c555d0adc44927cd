import threading
from queue import PriorityQueue, ShutDown

ORDERS = [(2, "soup"), (2, "cake"), (1, "coffee"), (2, "bread"), (1, "ale")]


class Order:
    def __init__(self, dish):
        self.dish = dish


waiting = PriorityQueue()
cooked = []


def cook():
    while True:
        try:
            priority, order = waiting.get()
        except ShutDown:
            return
        cooked.append(order.dish)


for n, (priority, dish) in enumerate(ORDERS):
    waiting.put((priority, n, Order(dish)))
waiting.shutdown()

cook_thread = threading.Thread(target=cook)
cook_thread.start()
cook_thread.join()
print(", ".join(cooked))
