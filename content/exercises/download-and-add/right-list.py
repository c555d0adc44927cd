# Each thread has a place of its own; the main thread adds up.
import threading
import time

sizes = {}


def download(page):
    time.sleep(2)
    return len(page)


def work(page):
    sizes[page] = download(page)


pages = ["home", "about", "faq", "imprint"]
threads = [threading.Thread(target=work, args=(page,)) for page in pages]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

total = sum(sizes.values())
print("Total:", total)
