import threading
import time
from queue import Queue

counter = Queue()


def cook():
    for dish in ("soup", "rice", "fish", "cake"):
        time.sleep(1)
        counter.put(dish)


def wait_tables(name):
    for _ in range(2):
        dish = counter.get()
        print(name, "carries", dish)


threading.Thread(target=cook, name="cook").start()
threading.Thread(target=wait_tables, args=("Ada",)).start()
threading.Thread(target=wait_tables, args=("Bob",)).start()
