"""Functions that a process registers are called when it ends, and only there."""
import atexit
import multiprocessing


def work():
    atexit.register(print, "the process ends")
    print("the process works")


if __name__ == "__main__":
    atexit.register(print, "the program ends")
    worker = multiprocessing.Process(target=work)
    worker.start()
    worker.join()
    print("joined", worker.exitcode)

# Prints:
# the process works
# the process ends
# joined 0
# the program ends
