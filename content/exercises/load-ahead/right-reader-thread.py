# The other way round: the reading is done in threads, and the main thread loads.
import threading
import time

seconds = {1: 2, 2: 2, 3: 4}


def load(page):
    time.sleep(seconds[page])
    return f"page {page}"


def read(text):
    print(f"reading {text}")
    time.sleep(3)


reading = None
for page in (1, 2, 3):
    text = load(page)
    if reading:
        reading.join()
    reading = threading.Thread(target=read, args=(text,))
    reading.start()
