# The task itself keeps what happened.
import time
from concurrent.futures import ThreadPoolExecutor


def load(page):
    time.sleep(1)
    if page == "missing":
        raise LookupError(page)
    return len(page)


pages = ["home", "missing", "about"]
sizes = {}
failed = []


def keep(page):
    try:
        sizes[page] = load(page)
    except LookupError:
        failed.append(page)


with ThreadPoolExecutor(max_workers=3) as pool:
    pool.map(keep, pages)

print("Loaded:", sorted(sizes.items()))
print("Failed:", failed)
