"""An exception that nobody catches ends the program with status 1, after finally."""
import atexit

atexit.register(print, "exit handler")


def work(depth):
    if depth == 0:
        raise RuntimeError("too deep")
    try:
        work(depth - 1)
    finally:
        print("leaving", depth)


work(3)
print("never")

# Prints:
# leaving 1
# leaving 2
# leaving 3
# exit handler
# On stderr:
# RuntimeError: too deep
# Exit status: 1
