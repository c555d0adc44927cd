import threading
import time
from queue import Queue

counter = Queue()


def serve(name):
    while True:
        dish = counter.get()
        if dish is None:
            break
        time.sleep(1)
        print(name, "has served", dish)
        counter.task_done()


for name in ("Ada", "Bob"):
    threading.Thread(target=serve, args=(name,)).start()

for dish in ("soup", "rice", "fish"):
    counter.put(dish)
counter.join()
print("Everything is served")

for _ in range(2):
    counter.put(None)
