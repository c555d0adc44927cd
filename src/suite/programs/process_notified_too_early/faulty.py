"""A parent waits for a notification, whether it has come already or not."""
import multiprocessing


def work(condition, is_ready):
    with condition:
        is_ready.value = 1
        condition.notify()


if __name__ == "__main__":
    condition = multiprocessing.Condition()
    is_ready = multiprocessing.Value("i", 0)
    worker = multiprocessing.Process(target=work, args=(condition, is_ready))
    worker.start()
    with condition:
        condition.wait()
    worker.join()
