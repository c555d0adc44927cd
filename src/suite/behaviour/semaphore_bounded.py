"""A bounded semaphore refuses one release too many; negative values are refused."""
import threading

semaphore = threading.BoundedSemaphore(1)
for attempt in (
    semaphore.release,
    lambda: threading.Semaphore(-1),
    lambda: semaphore.release(0),
    lambda: semaphore.acquire(False, timeout=1),
):
    try:
        attempt()
    except ValueError as error:
        print(error)
with semaphore:
    print(semaphore.acquire(blocking=False))
print(semaphore.acquire(blocking=False))

# Prints:
# Semaphore released too many times
# semaphore initial value must be >= 0
# n must be one or more
# can't specify timeout for non-blocking acquire
# False
# True
