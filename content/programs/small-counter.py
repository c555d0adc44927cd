import threading
import time
from queue import Queue

began = time.monotonic()
counter = Queue(maxsize=2)


def note(text):
    print(f"{time.monotonic() - began:.0f} s: {text}")


def cook():
    for dish in range(1, 6):
        counter.put(dish)
        note(f"dish {dish} is on the counter")


def carry():
    for _ in range(5):
        time.sleep(2)
        counter.get()


threading.Thread(target=cook).start()
threading.Thread(target=carry).start()
