"""A JoinableQueue is joined when every item has been reported as done."""
import multiprocessing


def work(tasks, results):
    while (task := tasks.get()) is not None:
        results.put(task * 2)
        tasks.task_done()
    tasks.task_done()


if __name__ == "__main__":
    tasks, results = multiprocessing.JoinableQueue(), multiprocessing.SimpleQueue()
    workers = [multiprocessing.Process(target=work, args=(tasks, results)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for task in (1, 2, 3, None, None):
        tasks.put(task)
    tasks.join()
    print(sorted(results.get() for _ in range(3)))
    for worker in workers:
        worker.join()

# Prints:
# [2, 4, 6]
