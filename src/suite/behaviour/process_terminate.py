"""Processes that never end are terminated and killed: their exit codes are the signals."""
import multiprocessing
import time


def endless():
    while True:
        time.sleep(0.01)


if __name__ == "__main__":
    for end in ("terminate", "kill"):
        worker = multiprocessing.Process(target=endless)
        worker.start()
        worker.join(timeout=0.02)
        print(worker.is_alive(), worker.exitcode)
        getattr(worker, end)()
        worker.join()
        print(worker.is_alive(), worker.exitcode)

# Prints:
# True None
# False -15
# True None
# False -9
