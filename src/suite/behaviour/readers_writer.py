"""A lock that many readers share and one writer has alone, made of a condition."""
import threading
from contextlib import contextmanager


class SharedLock:
    def __init__(self):
        self.free = threading.Condition()
        self.readers = 0

    @contextmanager
    def reading(self):
        with self.free:
            self.readers += 1
        yield
        with self.free:
            self.readers -= 1
            self.free.notify()

    @contextmanager
    def writing(self):
        with self.free:
            self.free.wait_for(lambda: self.readers == 0)
            yield


lock, text = SharedLock(), ["old"]


def write():
    with lock.writing():
        text.append("new")


writer = threading.Thread(target=write)
with lock.reading():
    writer.start()
    print(writer.is_alive(), text)
writer.join()
print(lock.readers, text)

# Prints:
# True ['old']
# 0 ['old', 'new']
