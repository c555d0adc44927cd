"""A worker that leaves at once breaks its pool."""
import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def leave():
    os._exit(1)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        try:
            pool.submit(leave).result()
        except BrokenProcessPool as error:
            print(error)
        try:
            pool.submit(print, "more")
        except BrokenProcessPool:
            print("no more work")

# Prints:
# A process in the process pool was terminated abruptly while the future was running or pending.
# no more work
