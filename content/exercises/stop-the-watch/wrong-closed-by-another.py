import threading
import time

lines = []
stop = threading.Event()


def watch():
    lines.append("look")
    while not stop.wait(4):
        lines.append("look")


def close():
    watcher.join()
    lines.append("watch is closed")


watcher = threading.Thread(target=watch)
watcher.start()
closer = threading.Thread(target=close)
closer.start()

time.sleep(10)
stop.set()
closer.join()
lines.append("main is done")
