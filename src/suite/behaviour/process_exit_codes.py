"""The exit code says how a process ended."""
import multiprocessing
import os
import sys


def returns():
    pass


def leaves():
    sys.exit(7)


def leaves_at_once():
    os._exit(3)


def says():
    sys.exit("enough")


if __name__ == "__main__":
    for target in (returns, leaves, leaves_at_once, says):
        worker = multiprocessing.Process(target=target)
        before = worker.exitcode
        worker.start()
        worker.join()
        print(before, target.__name__, worker.exitcode)

# Prints:
# None returns 0
# None leaves 7
# None leaves_at_once 3
# None says 1
# On stderr:
# enough
