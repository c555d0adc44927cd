import threading
import time

pages = {}


def fetch(name):
    time.sleep(2)
    pages[name] = f"text of {name}"


threads = []
for name in ("start", "news", "about"):
    thread = threading.Thread(target=fetch, args=(name,))
    thread.start()
    threads.append(thread)

for thread in threads:
    thread.join()

print(len("123"), "pages")
