"""A process waits for an event that its parent sets."""
import multiprocessing


def wait(event, queue):
    queue.put(event.wait())


if __name__ == "__main__":
    event, queue = multiprocessing.Event(), multiprocessing.SimpleQueue()
    worker = multiprocessing.Process(target=wait, args=(event, queue))
    worker.start()
    print(event.is_set(), event.wait(0.01))
    event.set()
    print(queue.get())
    worker.join()
    print(event.is_set())

# Prints:
# False False
# True
# True
