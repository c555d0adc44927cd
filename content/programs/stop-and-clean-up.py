import threading
import time

stop = threading.Event()


def record():
    print("The file is opened")
    try:
        while not stop.wait(2):
            print("a line is written")
    finally:
        print("The file is closed")


thread = threading.Thread(target=record)
thread.start()
try:
    time.sleep(5)
    print("Days left:", 100 / 0)
finally:
    stop.set()
    thread.join()
