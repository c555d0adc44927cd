"""One thread counts under a lock, three others under another one."""
import threading

OTHERS = 3
data_lock, this_lock = threading.Lock(), threading.Lock()
data = 0


def careful():
    global data
    with data_lock:
        before = data
        data += 1
        assert data == before + 1


def careless():
    global data
    with this_lock:
        data += 1


jobs = [careful] + [careless] * OTHERS
threads = [threading.Thread(target=job) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
