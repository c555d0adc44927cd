"""An exception ends only its process, which prints the traceback."""
import multiprocessing


def fails():
    raise ValueError("no such shelf")


if __name__ == "__main__":
    worker = multiprocessing.Process(target=fails)
    worker.start()
    worker.join()
    print("goes on", worker.exitcode)

# Prints:
# goes on 1
# On stderr:
# Process Process-1:
# ValueError: no such shelf
