# Goes through the answers as they come.
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

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
    for future in as_completed(futures):
        try:
            return future.result()
        except ConnectionError:
            pass
    return "no mirror works"


with ThreadPoolExecutor(max_workers=4) as pool:
    print(first_file(pool))
    stop.set()
