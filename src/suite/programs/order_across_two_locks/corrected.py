"""Threads draw a number and file it while they hold one lock."""
import threading

lock = threading.Lock()
counter = 0
filed = []


def work():
    global counter
    with lock:
        counter += 1
        filed.append(counter)


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert filed == [1, 2, 3]
