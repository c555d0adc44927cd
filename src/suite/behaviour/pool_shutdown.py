"""A pool that is shut down takes nothing more, and may drop what waits."""
import threading
from concurrent.futures import ThreadPoolExecutor

gate = threading.Event()
pool = ThreadPoolExecutor(1)
running = pool.submit(gate.wait)
waiting = [pool.submit(print, n) for n in range(3)]
pool.shutdown(wait=False, cancel_futures=True)
print([future.cancelled() for future in waiting])
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
gate.set()
print(running.result())
for workers in (0, -1):
    try:
        ThreadPoolExecutor(workers)
    except ValueError as error:
        print(error)

# Prints:
# [True, True, True]
# cannot schedule new futures after shutdown
# True
# max_workers must be greater than 0
# max_workers must be greater than 0
