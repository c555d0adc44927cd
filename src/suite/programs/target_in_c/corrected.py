"""Threads that call a function in C do so in the order in which they are joined."""
import threading

log = []

threads = [threading.Thread(target=log.append, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
    thread.join()
assert log == [0, 1, 2]
