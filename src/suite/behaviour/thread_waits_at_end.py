"""The program waits at its end for threads that are no daemons, before its exit handlers."""
import atexit
import threading

gate = threading.Event()


def slow():
    gate.wait()
    print("thread is done")


atexit.register(print, "exit handler")
threading.Thread(target=slow).start()
print("main is done")
gate.set()

# Prints:
# main is done
# thread is done
# exit handler
