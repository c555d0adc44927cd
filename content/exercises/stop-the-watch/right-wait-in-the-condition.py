# It looks, waits, and is told by wait() whether to go on.
import threading
import time

lines = []
stop = threading.Event()


def watch():
    lines.append("look")
    while not stop.wait(4):
        lines.append("look")
    lines.append("watch is closed")


watcher = threading.Thread(target=watch)
watcher.start()

time.sleep(10)
stop.set()
watcher.join()
lines.append("main is done")
