import threading
import time

lines = []
stop = threading.Event()


def watch():
    while not stop.is_set():
        lines.append("look")
        if len(lines) == 3:
            stop.set()
    lines.append("watch is closed")


watch()
lines.append("main is done")
time.sleep(10)
