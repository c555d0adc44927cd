# The last line is written whatever happens in the loop.
import threading
import time

lines = []
stop = threading.Event()


def watch():
    try:
        while True:
            lines.append("look")
            if stop.wait(4):
                return
    finally:
        lines.append("watch is closed")


watcher = threading.Thread(target=watch)
watcher.start()

time.sleep(10)
stop.set()
watcher.join()
lines.append("main is done")
