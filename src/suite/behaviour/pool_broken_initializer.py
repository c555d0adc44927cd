"""A pool whose initializer fails is broken."""
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool


def fail():
    raise OSError("no connection")


with ThreadPoolExecutor(1, initializer=fail) as pool:
    try:
        pool.submit(print, "never").result()
    except BrokenThreadPool as error:
        print(error)
    try:
        pool.submit(print, "never")
    except BrokenThreadPool as error:
        print(error)

# Prints:
# A thread initializer failed, the thread pool is not usable anymore
# A thread initializer failed, the thread pool is not usable anymore
# On stderr:
# Exception in initializer:
# OSError: no connection
