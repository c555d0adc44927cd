"""A check that counts on being early has ended before the others start."""
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


checker = threading.Thread(target=check)
checker.start()
checker.join()
threads = [threading.Thread(target=job) for job in (one, two)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
