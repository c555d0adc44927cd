"""One thread and seven others count under the same lock."""
import threading

OTHERS = 7
data_lock = threading.Lock()
data = 0


def careful():
    global data
    with data_lock:
        before = data
        data += 1
        assert data == before + 1


def careless():
    global data
    with data_lock:
        data += 1


jobs = [careful] + [careless] * OTHERS
threads = [threading.Thread(target=job) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
