"""A token bucket that a timer fills; the clock may be another one."""
import threading


class Bucket:
    def __init__(self, size):
        self.tokens = threading.BoundedSemaphore(size)

    def take(self):
        return self.tokens.acquire(blocking=False)

    def fill(self):
        try:
            self.tokens.release()
        except ValueError:
            print("full already")


bucket = Bucket(2)
print([bucket.take() for _ in range(3)])
timers = [threading.Timer(0.01 * n, bucket.fill) for n in (1, 2, 3)]
for timer in timers:
    timer.start()
for timer in timers:
    timer.join()
print([bucket.take() for _ in range(3)])

# Prints:
# [True, True, False]
# full already
# [True, True, False]
