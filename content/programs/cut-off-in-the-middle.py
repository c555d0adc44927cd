import threading
import time


def save():
    try:
        print("Saving begins")
        time.sleep(2)
        print("Everything is saved")
    finally:
        print("Cleaned up")


threading.Thread(target=save, daemon=True).start()

time.sleep(1)
print("The main thread is done")
