# A loader that is as far ahead as it can be: done after 11 seconds.
import queue
import threading
import time

seconds = {1: 2, 2: 2, 3: 4}
loaded = queue.Queue()


def load(page):
    time.sleep(seconds[page])
    return f"page {page}"


def read(text):
    print(f"reading {text}")
    time.sleep(3)


def load_all():
    for page in seconds:
        loaded.put(load(page))
    loaded.put(None)


threading.Thread(target=load_all).start()
for text in iter(loaded.get, None):
    read(text)
