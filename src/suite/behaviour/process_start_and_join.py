"""Two processes are started and joined; each has a number of its own."""
import multiprocessing
import os


def report(queue):
    queue.put(os.getpid())


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    workers = [multiprocessing.Process(target=report, args=(queue,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    pids = {queue.get() for _ in workers}
    for worker in workers:
        worker.join()
    print(pids == {worker.pid for worker in workers}, os.getpid() in pids)

# Prints:
# True False
