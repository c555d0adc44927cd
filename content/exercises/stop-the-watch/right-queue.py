import queue
import threading
import time

lines = []
orders = queue.Queue()


def watch():
    while True:
        lines.append("look")
        try:
            orders.get(timeout=4)
            break
        except queue.Empty:
            pass
    lines.append("watch is closed")


watcher = threading.Thread(target=watch)
watcher.start()

time.sleep(10)
orders.put("stop")
watcher.join()
lines.append("main is done")
