"""Threads draw a number and file it in a list that should be in order."""
import threading

counter_lock, list_lock = threading.Lock(), threading.Lock()
counter = 0
filed = []


def work():
    global counter
    with counter_lock:
        counter += 1
        number = counter
    with list_lock:
        filed.append(number)


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert filed == [1, 2, 3]
