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
    futures = {page: pool.submit(load, page) for page in pages}
try:
    for page in sorted(futures):
        sizes[page] = futures[page].result()
except LookupError:
    failed.append(page)

print("Loaded:", sorted(sizes.items()))
print("Failed:", failed)
