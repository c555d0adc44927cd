"""What a Lock says when it is misused."""
import threading

lock = threading.Lock()
for attempt in (
    lock.release,
    lambda: lock.acquire(timeout=-2),
    lambda: lock.acquire(False, timeout=1),
):
    try:
        print(attempt())
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.locked())
lock.release()
print(lock.locked())

# Prints:
# RuntimeError release unlocked lock
# ValueError timeout value must be a non-negative number
# ValueError can't specify a timeout for a non-blocking call
# True False False True
# False
