"""Readers count themselves; a writer looks once that there are none, then writes."""
import threading

count_lock = threading.Lock()
no_readers = threading.Condition(count_lock)
readers = 0
page = ['old', 'old']


def read():
    global readers
    with count_lock:
        readers += 1
    seen = list(page)
    with count_lock:
        readers -= 1
        no_readers.notify()
    assert seen[0] == seen[1]


def write():
    with count_lock:
        while readers > 0:
            no_readers.wait()
    for side in range(2):
        page[side] = 'new'


threads = [threading.Thread(target=job) for job in (read, write, read)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
