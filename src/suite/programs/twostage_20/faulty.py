"""A value and its successor are written under two locks, one after the other."""
import threading

WRITERS = 19
first, second = threading.Lock(), threading.Lock()
data1 = data2 = 0


def write():
    global data1, data2
    with first:
        data1 = 1
    with second:
        data2 = data1 + 1


def read():
    with first:
        if data1 == 0:
            return
        seen1 = data1
    with second:
        seen2 = data2
    assert seen2 == seen1 + 1


jobs = [write] * WRITERS + [read]
threads = [threading.Thread(target=job) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
