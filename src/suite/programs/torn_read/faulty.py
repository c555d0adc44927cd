"""A point moves along the diagonal under a lock, and a reader looks without one."""
import threading


class Point:
    def __init__(self):
        self.lock = threading.Lock()
        self.x = self.y = 0

    def move(self):
        with self.lock:
            self.x = abs(self.x - 1)
            self.y = abs(self.y - 1)

    def read(self):
        x, y = self.x, self.y
        assert x == y


point = Point()
threads = [threading.Thread(target=job) for job in (point.move, point.read)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
