import threading
import time


def every(seconds, stop, function):
    while not stop.wait(seconds):
        function()


def ring():
    print("ring")


stop = threading.Event()
thread = threading.Thread(target=every, args=(2, stop, ring))
thread.start()

time.sleep(7)
stop.set()
thread.join()
