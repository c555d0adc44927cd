import threading
import time

lines = []
running = True


def watch():
    while running:
        lines.append("look")
        time.sleep(4)
    lines.append("watch is closed")


watcher = threading.Thread(target=watch)
watcher.start()

time.sleep(10)
running = False
watcher.join()
lines.append("main is done")
