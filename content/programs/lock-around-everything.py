import threading
import time

lock = threading.Lock()
results = []


def download(page):
    time.sleep(2)
    return len(page)


def work(page):
    with lock:
        size = download(page)
        results.append(size)


pages = ("home", "about", "faq")
threads = [threading.Thread(target=work, args=(page,)) for page in pages]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(results))
