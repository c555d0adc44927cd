# A pool does the waiting.
import time
from concurrent.futures import ThreadPoolExecutor

pages = {}


def fetch(name):
    time.sleep(2)
    pages[name] = f"text of {name}"


with ThreadPoolExecutor() as pool:
    pool.map(fetch, ("start", "news", "about"))

print(len(pages), "pages")
