"""Without the guard a process would start processes: it ends in a RuntimeError."""
import multiprocessing


def work():
    print("never")


worker = multiprocessing.Process(target=work)
worker.start()
worker.join()
print(__name__, worker.exitcode)

# Prints:
# __main__ 1
# On stderr:
#         An attempt has been made to start a new process before the
