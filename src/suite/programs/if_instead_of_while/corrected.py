"""Takers wait while there is no item."""
import threading

available = threading.Condition()
items = []


def take():
    with available:
        while not items:
            available.wait()
        items.pop()


def put():
    for n in range(2):
        with available:
            items.append(n)
            available.notify()


threads = [threading.Thread(target=job) for job in (take, put, take)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
