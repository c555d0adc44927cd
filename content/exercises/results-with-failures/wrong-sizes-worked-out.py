import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def load(page):
    time.sleep(1)
    if page == "missing":
        raise LookupError(page)
    return len(page)


pages = ["home", "missing", "about"]
sizes = {}
failed = []

with ThreadPoolExecutor(max_workers=3) as pool:
    futures = {pool.submit(load, page): page for page in pages}
    for future in as_completed(futures):
        page = futures[future]
        try:
            future.result()
            sizes[page] = len(page)
        except LookupError:
            failed.append(page)

print("Loaded:", sorted(sizes.items()))
print("Failed:", failed)
