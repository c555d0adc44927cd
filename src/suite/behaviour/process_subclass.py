"""A subclass of Process overrides run; what it sets there stays in the process."""
import multiprocessing


class Worker(multiprocessing.Process):
    def __init__(self, number, queue):
        super().__init__()
        self.number = number
        self.queue = queue

    def run(self):
        self.number *= 2
        self.queue.put(self.number)


if __name__ == "__main__":
    queue = multiprocessing.SimpleQueue()
    worker = Worker(21, queue)
    worker.start()
    worker.join()
    print(queue.get(), worker.number)

# Prints:
# 42 21
