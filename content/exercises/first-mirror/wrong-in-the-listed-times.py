import threading
from concurrent.futures import ThreadPoolExecutor

MIRRORS = [("north", 4), ("south", 1), ("west", 2), ("east", 30)]
stop = threading.Event()


def download(mirror, seconds):
    if stop.wait(seconds):
        return None  # somebody else was faster
    if mirror == "south":
        raise ConnectionError("south is down")
    return f"file from {mirror}"


def first_file(pool):
    futures = [pool.submit(download, *mirror) for mirror in MIRRORS]
    for mirror, seconds in sorted(MIRRORS, key=lambda one: one[1]):
        future = futures[MIRRORS.index((mirror, seconds))]
        try:
            text = future.result()
        except ConnectionError:
            continue
        stop.set()
        return text
    return "no mirror works"


with ThreadPoolExecutor(max_workers=4) as pool:
    print(first_file(pool))
