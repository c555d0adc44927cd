"""Two processes take items until they are told that there are no more."""
import multiprocessing


def take(queue, lock):
    while queue.get() is not None:
        pass


if __name__ == "__main__":
    queue, lock = multiprocessing.SimpleQueue(), multiprocessing.Lock()
    for item in ("one", None, None):
        queue.put(item)
    workers = [multiprocessing.Process(target=take, args=(queue, lock)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
