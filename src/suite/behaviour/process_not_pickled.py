"""What cannot be pickled cannot be sent to a process."""
import multiprocessing
import threading

if __name__ == "__main__":
    for what in (lambda: None, threading.Lock()):
        try:
            multiprocessing.Process(target=print, args=(what,)).start()
        except Exception as error:
            print(type(error).__name__, str(error).partition(" at ")[0])

# Prints:
# PicklingError Can't pickle <function <lambda>
# TypeError cannot pickle '_thread.lock' object
