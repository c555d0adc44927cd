"""A value and its successor are written under one lock."""
import threading

WRITERS = 1
both = threading.Lock()
data1 = data2 = 0


def write():
    global data1, data2
    with both:
        data1 = 1
        data2 = data1 + 1


def read():
    with both:
        if data1 == 0:
            return
        seen1 = data1
        seen2 = data2
    assert seen2 == seen1 + 1


jobs = [write] * WRITERS + [read]
threads = [threading.Thread(target=job) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
