import threading
import time

seconds = {1: 2, 2: 2, 3: 4}


def load(page):
    time.sleep(seconds[page])
    return f"page {page}"


def read(text):
    print(f"reading {text}")
    time.sleep(3)


texts = {}


def keep(page):
    texts[page] = load(page)


def begin(page, after):
    thread = threading.Timer(after, keep, args=(page,))
    thread.start()
    return thread


loading = [begin(1, 0), begin(2, 2.5), begin(3, 5)]
for page in (1, 2, 3):
    loading[page - 1].join()
    read(texts[page])
