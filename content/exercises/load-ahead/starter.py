import threading
import time

seconds = {1: 2, 2: 2, 3: 4}


def load(page):
    time.sleep(seconds[page])
    return f"page {page}"


def read(text):
    print(f"reading {text}")
    time.sleep(3)


for page in (1, 2, 3):
    read(load(page))
