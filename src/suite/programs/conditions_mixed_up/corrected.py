"""Whoever takes an item notifies "not full", whoever puts one "not empty"."""
import threading

lock = threading.Lock()
not_empty, not_full = threading.Condition(lock), threading.Condition(lock)
items = []


def produce():
    for n in range(2):
        with lock:
            while len(items) == 1:
                not_full.wait()
            items.append(n)
            not_empty.notify()


def consume():
    for n in range(2):
        with lock:
            while not items:
                not_empty.wait()
            assert items.pop() == n
            not_full.notify()


threads = [threading.Thread(target=job) for job in (consume, produce)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
