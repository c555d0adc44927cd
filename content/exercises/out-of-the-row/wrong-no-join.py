import threading
import time

pages = {}


def fetch(name):
    time.sleep(2)
    pages[name] = f"text of {name}"


for name in ("start", "news", "about"):
    thread = threading.Thread(target=fetch, args=(name,))
    thread.start()

print(len(pages), "pages")
