"""A reader that wants to write stops reading first, and waits until nobody reads."""
import threading

changed = threading.Condition()
readers = 0
value = 0


def increment():
    global readers, value
    with changed:
        readers += 1
    with changed:
        readers -= 1
        changed.notify_all()
        changed.wait_for(lambda: readers == 0)
        value += 1


threads = [threading.Thread(target=increment) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert value == 2
