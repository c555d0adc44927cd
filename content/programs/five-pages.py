import threading
import time
from urllib.request import urlopen


def load(page):
    with urlopen(f"http://news.example/{page}", timeout=10) as answer:
        return answer.read()


pages = ["start", "news", "sport", "weather", "about"]

began = time.monotonic()
for page in pages:
    load(page)
print(f"One after the other: {time.monotonic() - began:.0f} s")

began = time.monotonic()
threads = [threading.Thread(target=load, args=(page,)) for page in pages]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"In threads: {time.monotonic() - began:.0f} s")
