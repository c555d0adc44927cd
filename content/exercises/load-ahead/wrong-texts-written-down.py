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


def begin(page):
    thread = threading.Thread(target=keep, args=(page,))
    thread.start()
    return thread


loading = begin(1)
for page in (1, 2, 3):
    loading.join()
    if page < 3:
        loading = begin(page + 1)
    read(f"page {page}")
