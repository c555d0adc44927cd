"""A generator that two threads enter at once says so."""
import threading

inside, gate = threading.Event(), threading.Event()


def numbers():
    inside.set()
    gate.wait()
    yield 1
    yield 2


source = numbers()
thread = threading.Thread(target=next, args=(source,))
thread.start()
inside.wait()
try:
    next(source)
except ValueError as error:
    print(error)
gate.set()
thread.join()
print(next(source), next(source, "no more"))
raise StopIteration("by hand")

# Prints:
# generator already executing
# 2 no more
# On stderr:
# StopIteration: by hand
# Exit status: 1
