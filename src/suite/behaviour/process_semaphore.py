"""A semaphore counts across processes."""
import multiprocessing


def take(semaphore, queue):
    semaphore.acquire()
    queue.put("has one")


if __name__ == "__main__":
    semaphore, queue = multiprocessing.Semaphore(1), multiprocessing.SimpleQueue()
    workers = [multiprocessing.Process(target=take, args=(semaphore, queue)) for _ in range(2)]
    for worker in workers:
        worker.start()
    print(queue.get(), semaphore.acquire(block=False))
    semaphore.release()
    print(queue.get())
    for worker in workers:
        worker.join()

# Prints:
# has one False
# has one
