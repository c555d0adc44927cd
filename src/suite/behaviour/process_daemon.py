"""A daemonic process is ended with the program, and may have no children."""
import multiprocessing
import time


def nothing():
    pass


def waits(queue):
    try:
        multiprocessing.Process(target=nothing).start()
    except AssertionError as error:
        queue.put(str(error))
    time.sleep(1000)
    print("never")


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    worker = multiprocessing.Process(target=waits, args=(queue,), daemon=True)
    worker.start()
    print(queue.get())
    print("end", worker.daemon)

# Prints:
# daemonic processes are not allowed to have children
# end True
