import threading
import time

lines = []
stop = threading.Event()


def watch():
    for seconds in (4, 4, 2):
        lines.append("look")
        stop.wait(seconds)
    lines.append("watch is closed")


watcher = threading.Thread(target=watch)
watcher.start()

time.sleep(10)
stop.set()
watcher.join()
lines.append("main is done")
