"""Endless recursion is a RecursionError, in any thread."""
import sys
import threading


def deeper(n):
    return deeper(n + 1)


def attempt():
    try:
        deeper(0)
    except RecursionError as error:
        print(error)


attempt()
thread = threading.Thread(target=attempt)
thread.start()
thread.join()
print(sys.getrecursionlimit())

# Prints:
# maximum recursion depth exceeded
# maximum recursion depth exceeded
# 1000
