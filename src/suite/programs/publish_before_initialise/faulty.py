"""A loader says that it is ready, then fills in the data."""
import threading

lock = threading.Lock()
ready = False
data = None


def fetch():
    return [1, 2, 3]


def load():
    global ready, data
    with lock:
        ready = True
    fetched = fetch()
    with lock:
        data = fetched


def use():
    with lock:
        if ready:
            assert len(data) == 3


threads = [threading.Thread(target=job) for job in (load, use)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
