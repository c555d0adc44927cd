# Each future is put into a queue when it is done.
import threading
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue

MIRRORS = [("north", 4), ("south", 1), ("west", 2), ("east", 30)]
stop = threading.Event()


def download(mirror, seconds):
    if stop.wait(seconds):
        return None  # somebody else was faster
    if mirror == "south":
        raise ConnectionError("south is down")
    return f"file from {mirror}"


def first_file(pool):
    answers = SimpleQueue()
    for mirror in MIRRORS:
        pool.submit(download, *mirror).add_done_callback(answers.put)
    for _ in MIRRORS:
        future = answers.get()
        if future.exception() is None:
            stop.set()
            return future.result()
    return "no mirror works"


with ThreadPoolExecutor(max_workers=4) as pool:
    print(first_file(pool))
