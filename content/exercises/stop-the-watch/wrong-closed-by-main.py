import threading
import time

lines = []
stop = threading.Event()


def watch():
    lines.append("look")
    while not stop.wait(4):
        lines.append("look")


watcher = threading.Thread(target=watch)
watcher.start()
time.sleep(10)
stop.set()
watcher.join()
lines.append("watch is closed")
lines.append("main is done")
