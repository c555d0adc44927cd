"""A reader that wants to write waits until it is the only reader."""
import threading

changed = threading.Condition()
readers = 0
value = 0


def increment():
    global readers, value
    with changed:
        readers += 1
    with changed:
        changed.wait_for(lambda: readers == 1)
        value += 1
        readers -= 1
        changed.notify_all()


threads = [threading.Thread(target=increment) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert value == 2
