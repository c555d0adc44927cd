import threading
import time


def save():
    time.sleep(2)
    print("Everything is saved")


threading.Thread(target=save).start()

print("Days left:", 100 / 0)
