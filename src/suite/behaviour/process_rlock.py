"""An RLock of processes is acquired twice by one, and must be released by that one."""
import multiprocessing


def nested(lock, queue):
    with lock:
        with lock:
            queue.put("inside")
    try:
        lock.release()
    except AssertionError as error:
        queue.put(str(error))


if __name__ == "__main__":
    lock, queue = multiprocessing.RLock(), multiprocessing.SimpleQueue()
    worker = multiprocessing.Process(target=nested, args=(lock, queue))
    worker.start()
    worker.join()
    print(queue.get())
    print(queue.get())
    print(lock.acquire(block=False))

# Prints:
# inside
# attempt to release recursive lock not owned by thread
# True
