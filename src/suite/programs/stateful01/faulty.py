"""Two threads change two numbers under a lock; the check expects another result."""
import threading

m = threading.Lock()
data1 = data2 = 10


def one():
    global data1, data2
    with m:
        data1 += 1
    with m:
        data2 += 1


def two():
    global data1, data2
    with m:
        data1 += 5
    with m:
        data2 -= 6


threads = [threading.Thread(target=job) for job in (one, two)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert (data1, data2) != (16, 5)
