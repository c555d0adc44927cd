"""A process that has put much into a queue is joined after the queue is read."""
import multiprocessing


def fill(queue):
    queue.put("x" * 100_000)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    worker = multiprocessing.Process(target=fill, args=(queue,))
    worker.start()
    assert len(queue.get()) == 100_000
    worker.join()
