# The thread is waited for at once, so nothing happens meanwhile.
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


for page in (1, 2, 3):
    loading = threading.Thread(target=keep, args=(page,))
    loading.start()
    loading.join()
    read(texts[page])
