import time

pages = {}


def fetch(name):
    pages[name] = f"text of {name}"


for name in ("start", "news", "about"):
    fetch(name)
time.sleep(2)

print(len(pages), "pages")
