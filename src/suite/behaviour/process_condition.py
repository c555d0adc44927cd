"""A process waits on a condition until its parent has changed a value."""
import multiprocessing


def wait(condition, value, queue):
    with condition:
        queue.put("waiting")
        condition.wait_for(lambda: value.value == 3)
        queue.put(value.value)


if __name__ == "__main__":
    condition = multiprocessing.Condition()
    value, queue = multiprocessing.Value("i", 0), multiprocessing.SimpleQueue()
    worker = multiprocessing.Process(target=wait, args=(condition, value, queue))
    worker.start()
    print(queue.get())
    for number in (1, 2, 3):
        with condition:
            value.value = number
            condition.notify_all()
    print(queue.get())
    worker.join()

# Prints:
# waiting
# 3
