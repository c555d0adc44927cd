import threading
from queue import SimpleQueue
from urllib.request import urlopen

PAGES = ["atlas", "novels", "poems"]
reports = SimpleQueue()


def load(page):
    with urlopen(f"http://library.example/{page}", timeout=10) as answer:
        answer.read()
    reports.put(page)


for page in PAGES:
    threading.Thread(target=load, args=(page,)).start()

for number in range(1, len(PAGES) + 1):
    page = reports.get()
    print(f"{number} of {len(PAGES)}: {page}")
