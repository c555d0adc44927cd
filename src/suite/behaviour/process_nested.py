"""A process starts a process, and waits for it."""
import multiprocessing


def inner(queue):
    queue.put(multiprocessing.current_process().name)


def outer(queue):
    worker = multiprocessing.Process(target=inner, args=(queue,))
    worker.start()
    worker.join()
    queue.put(worker.exitcode)


if __name__ == "__main__":
    queue = multiprocessing.SimpleQueue()
    worker = multiprocessing.Process(target=outer, args=(queue,))
    worker.start()
    worker.join()
    print(queue.get(), queue.get())
    print(multiprocessing.active_children())

# Prints:
# Process-1:1 0
# []
