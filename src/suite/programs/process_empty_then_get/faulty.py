"""Two processes take items while the queue is not empty."""
import multiprocessing


def take(queue, lock):
    while not queue.empty():
        queue.get()


if __name__ == "__main__":
    queue, lock = multiprocessing.SimpleQueue(), multiprocessing.Lock()
    for item in ("one",):
        queue.put(item)
    workers = [multiprocessing.Process(target=take, args=(queue, lock)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
