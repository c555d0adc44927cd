"""Threads that call a function in C are thought to do so in the order of their starts."""
import threading

log = []

threads = [threading.Thread(target=log.append, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert log == [0, 1, 2]
