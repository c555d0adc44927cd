import threading
import time

lines = []
stop = threading.Event()


def watch():
    while not stop.wait(4):
        pass


def look():
    lines.append("look")


watcher = threading.Thread(target=watch)
watcher.start()
for _ in range(2):
    look()
    time.sleep(4)
look()
time.sleep(2)
stop.set()
watcher.join()
lines.append("watch is closed")
lines.append("main is done")
