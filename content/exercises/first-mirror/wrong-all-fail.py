# What if no mirror works?
import threading
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

MIRRORS = [("north", 4), ("south", 1), ("west", 2), ("east", 30)]
stop = threading.Event()


def download(mirror, seconds):
    if stop.wait(seconds):
        return None  # somebody else was faster
    if mirror == "south":
        raise ConnectionError("south is down")
    return f"file from {mirror}"


def first_file(pool):
    waiting = [pool.submit(download, *mirror) for mirror in MIRRORS]
    while waiting:
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            if future.exception() is None:
                return future.result()


with ThreadPoolExecutor(max_workers=4) as pool:
    print(first_file(pool))
    stop.set()
