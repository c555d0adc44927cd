"""A process that has a lock is terminated."""
import multiprocessing


def work(lock, has_begun, is_over):
    with lock:
        has_begun.set()
        is_over.wait()


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    has_begun, is_over = multiprocessing.Event(), multiprocessing.Event()
    worker = multiprocessing.Process(target=work, args=(lock, has_begun, is_over))
    worker.start()
    has_begun.wait()
    worker.terminate()
    worker.join()
    with lock:
        pass
