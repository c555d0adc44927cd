import threading
from queue import Queue, ShutDown

ORDERS = [(2, "soup"), (2, "cake"), (1, "coffee"), (2, "bread"), (1, "ale")]


class Order:
    def __init__(self, dish):
        self.dish = dish


waiting = Queue()
cooked = []


def cook():
    while True:
        try:
            order = waiting.get()
        except ShutDown:
            return
        cooked.append(order.dish)


for priority, dish in sorted(ORDERS, key=lambda o: o[0]):
    waiting.put(Order(dish))
waiting.shutdown()

cook_thread = threading.Thread(target=cook)
cook_thread.start()
cook_thread.join()
print(", ".join(cooked))
