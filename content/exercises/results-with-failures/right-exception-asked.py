# exception() asks without raising.
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

with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(load, page) for page in pages]

for page, future in zip(pages, futures):
    if future.exception() is None:
        sizes[page] = future.result()
    else:
        failed.append(page)

print("Loaded:", sorted(sizes.items()))
print("Failed:", failed)
