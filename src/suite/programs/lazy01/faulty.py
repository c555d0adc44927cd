"""A check that counts on being early starts last and at the same time."""
import threading

mutex = threading.Lock()
data = 0


def one():
    global data
    with mutex:
        data += 1


def two():
    global data
    with mutex:
        data += 2


def check():
    with mutex:
        assert data < 3


threads = [threading.Thread(target=job) for job in (one, two, check)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
