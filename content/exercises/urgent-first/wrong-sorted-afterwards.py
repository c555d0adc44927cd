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
            priority, _, order = waiting.get()
        except ShutDown:
            return
        cooked.append(order.dish)


for priority, dish in ORDERS:
    waiting.put((priority, dish, Order(dish)))
waiting.shutdown()

cook_thread = threading.Thread(target=cook)
cook_thread.start()
cook_thread.join()
came = [dish for _, dish in sorted(ORDERS, key=lambda order: order[0])]
cooked.sort(key=lambda dish: [name in dish for name in came].index(True))
print(", ".join(cooked))
