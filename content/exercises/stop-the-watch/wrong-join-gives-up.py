import threading
import time

lines = []
stop = threading.Event()


def watch():
    while not stop.is_set():
        lines.append("look")
        stop.wait(4)
    lines.append("watch is closed")


watcher = threading.Thread(target=watch)
watcher.start()

time.sleep(10)
stop.set()
watcher.join(timeout=1)
lines.append("main is done")
