import threading
import time

lines = []


def watch():
    while True:
        lines.append("look")
        time.sleep(4)


watcher = threading.Thread(target=watch, daemon=True)
watcher.start()

time.sleep(10)
lines.append("main is done")
