import threading
import time

stop = threading.Event()


def heartbeat():
    print("still running")
    while not stop.wait(6):
        print("still running")
    print("The heartbeat stops")


thread = threading.Thread(target=heartbeat)
thread.start()

time.sleep(1)
stop.set()
asked = time.monotonic()
thread.join()
print(f"It took {time.monotonic() - asked:.0f} seconds")
