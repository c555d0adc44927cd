import threading
import time

running = True


def heartbeat():
    while running:
        print("still running")
        time.sleep(6)
    print("The heartbeat stops")


thread = threading.Thread(target=heartbeat)
thread.start()

time.sleep(1)
running = False
asked = time.monotonic()
thread.join()
print(f"It took {time.monotonic() - asked:.0f} seconds")
