import threading
import time
from queue import Queue

counter = Queue()
for dish, minutes in (("soup", 3), ("cake", 1)):
    counter.put((dish, minutes))


def carry():
    dish, minutes = counter.get()
    time.sleep(minutes)
    print(dish, "is on the table")


for _ in range(2):
    threading.Thread(target=carry).start()
