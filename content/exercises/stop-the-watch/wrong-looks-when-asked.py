import threading
import time

lines = []
stop = threading.Event()


def watch():
    while not stop.is_set():
        stop.wait(4)
        lines.append("look")
    lines.append("watch is closed")


watcher = threading.Thread(target=watch)
watcher.start()

time.sleep(10)
stop.set()
watcher.join()
lines.append("main is done")
