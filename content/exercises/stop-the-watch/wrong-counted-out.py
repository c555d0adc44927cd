# The watch knows beforehand when it will be stopped.
import threading
import time

lines = []


def watch():
    for seconds in (4, 4, 2):
        lines.append("look")
        time.sleep(seconds)
    lines.append("watch is closed")


watcher = threading.Thread(target=watch)
watcher.start()
watcher.join()
lines.append("main is done")
