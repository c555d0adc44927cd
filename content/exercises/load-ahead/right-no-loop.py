# Written out, without a loop.
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


first = threading.Thread(target=keep, args=(1,))
second = threading.Thread(target=keep, args=(2,))
third = threading.Thread(target=keep, args=(3,))

first.start()
first.join()
second.start()
read(texts[1])
second.join()
third.start()
read(texts[2])
third.join()
read(texts[3])
