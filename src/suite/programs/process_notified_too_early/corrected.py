"""A parent waits until a value says that the notification has come."""
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
        condition.wait_for(lambda: is_ready.value)
    worker.join()
