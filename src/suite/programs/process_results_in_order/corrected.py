"""Two processes put results into a queue, with what they are results of."""
import multiprocessing


def square(queue, number):
    queue.put((number, number * number))


if __name__ == "__main__":
    queue = multiprocessing.SimpleQueue()
    workers = [multiprocessing.Process(target=square, args=(queue, n)) for n in (1, 2)]
    for worker in workers:
        worker.start()
    squares = dict(queue.get() for _ in workers)
    assert squares == {1: 1, 2: 4}
    for worker in workers:
        worker.join()
