import threading
import time


def heartbeat():
    while True:
        print("still running")
        time.sleep(2)


monitor = threading.Thread(target=heartbeat, daemon=True)
monitor.start()

time.sleep(5)  # the work of the main thread
print("The work is done")
