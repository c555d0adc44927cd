import threading
import time


def nap(seconds):
    time.sleep(seconds)


for seconds in (1, 2, 3):
    threading.Thread(target=nap, args=(seconds,), name=f"Sleeper-{seconds}").start()

for _ in range(5):
    print(threading.active_count(), [thread.name for thread in threading.enumerate()])
    time.sleep(0.8)
