"""A future that waits for its turn can be cancelled, one that runs cannot."""
import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor

begun, gate = threading.Event(), threading.Event()


def work():
    begun.set()
    return gate.wait()


with ThreadPoolExecutor(1) as pool:
    first, second = pool.submit(work), pool.submit(print, "never")
    begun.wait()
    print(first.cancel(), second.cancel(), second.cancelled(), second.done())
    print(first.running(), second.running())
    try:
        second.result()
    except CancelledError as error:
        print(repr(error))
    gate.set()
print(first.result(), first.cancelled())

# Prints:
# False True True True
# True False
# CancelledError()
# True False
