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


def load_all():
    for page in (1, 2, 3):
        texts[page] = load(page)


threading.Thread(target=load_all).start()
for page in (1, 2, 3):
    while page not in texts:
        time.sleep(0.4)
    read(texts[page])
