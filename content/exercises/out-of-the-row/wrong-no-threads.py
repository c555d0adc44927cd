import threading
import time

pages = {}


def fetch(name):
    time.sleep(2)
    pages[name] = f"text of {name}"


for name in ("start", "news", "about"):
    fetch(name)

print(len(pages), "pages")
