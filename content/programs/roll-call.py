import threading
import time


def nap(seconds):
    time.sleep(seconds)


for seconds in (1, 2, 3):
    threading.Thread(target=nap, args=(seconds,), name=f"Sleeper-{seconds}").start()

while threading.active_count() > 1:
    print([thread.name for thread in threading.enumerate()])
    time.sleep(0.8)

print("Only", threading.current_thread().name, "is left")
