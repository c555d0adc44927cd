# A pool, as large as there are pages: all four wait at the same time.
import threading
from concurrent.futures import ThreadPoolExecutor
import time

lock = threading.Lock()
total = 0


def download(page):
    time.sleep(2)
    return len(page)


def work(page):
    global total
    size = download(page)
    with lock:
        total += size


pages = ["home", "about", "faq", "imprint"]
with ThreadPoolExecutor(max_workers=4) as pool:
    list(pool.map(work, pages))

print("Total:", total)
