import threading
import time

lock = threading.Lock()
total = 0


def download(page):
    time.sleep(2)
    return len(page)


def work(page):
    global total
    download(page)
    size = len(page)
    with lock:
        total += size


pages = ["home", "about", "faq", "imprint"]
threads = [threading.Thread(target=work, args=(page,)) for page in pages]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Total:", total)
