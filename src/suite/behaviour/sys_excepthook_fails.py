"""A hook that fails is told of, and then the exception that it was called for."""
import atexit
import sys

atexit.register(print, "exit handler")


def hook(*args):
    raise RuntimeError("the hook fails")


sys.excepthook = hook
print("before")
1 / 0

# Prints:
# before
# exit handler
# On stderr:
# Error in sys.excepthook:
# RuntimeError: the hook fails
# Original exception was:
# ZeroDivisionError: division by zero
# Exit status: 1
