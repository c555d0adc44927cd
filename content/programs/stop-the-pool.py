import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

stop = threading.Event()


def search(place, seconds):
    if stop.wait(seconds):  # sleeps, unless somebody says stop
        return f"{place}: stopped"
    return f"{place}: found"


places = [("attic", 9), ("cellar", 2), ("garage", 7)]
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(search, *place) for place in places]
    for future in as_completed(futures):
        print(future.result())
        stop.set()
