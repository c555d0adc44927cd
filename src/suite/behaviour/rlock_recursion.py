"""An RLock is acquired as often as one likes, by one thread."""
import threading

lock = threading.RLock()


def depth(n):
    with lock:
        return 0 if n == 0 else 1 + depth(n - 1)


print(depth(50))
lock.acquire()
lock.acquire()
lock.release()
other = []
thread = threading.Thread(target=lambda: other.append(lock.acquire(blocking=False)))
thread.start()
thread.join()
lock.release()
print(other)
try:
    lock.release()
except RuntimeError as error:
    print(error)

# Prints:
# 50
# [False]
# cannot release un-acquired lock
