"""What one process puts into a queue comes out in the same order."""
import multiprocessing


def count(queue):
    for number in range(5):
        queue.put(number)
    queue.put(None)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    worker = multiprocessing.Process(target=count, args=(queue,))
    worker.start()
    print(list(iter(queue.get, None)))
    worker.join()
    print(queue.empty())

# Prints:
# [0, 1, 2, 3, 4]
# True
