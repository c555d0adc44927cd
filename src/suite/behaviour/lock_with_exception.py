"""A with statement releases its lock when an exception passes."""
import threading

lock = threading.Lock()
try:
    with lock:
        print(lock.locked())
        raise KeyError("inside")
except KeyError as error:
    print("caught", error, lock.locked())
with lock as held:
    print(held)
print(repr(lock).startswith("<unlocked _thread.lock object at"))

# Prints:
# True
# caught 'inside' False
# True
# True
