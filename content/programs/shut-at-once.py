import queue
import threading
import time

counter = queue.Queue()
for dish in ("soup", "fish", "cake"):
    counter.put(dish)


def waiter():
    try:
        while True:
            dish = counter.get()
            time.sleep(2)
            print("served:", dish)
    except queue.ShutDown:
        print("the waiter goes home")


threading.Thread(target=waiter).start()
time.sleep(1)
counter.shutdown(immediate=True)
print("the kitchen is closed")
