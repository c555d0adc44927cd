from multiprocessing import Process, SimpleQueue

numbers = [1, 2, 3]


def square(number):
    return number * number


def work(tasks, results):
    while (number := tasks.get()) is not None:
        results.put((number, square(number)))


if __name__ == "__main__":
    tasks, results = SimpleQueue(), SimpleQueue()
    workers = [Process(target=work, args=(tasks, results)) for _ in range(2)]
    for task in [*numbers, None, None]:
        tasks.put(task)
    for worker in workers:
        worker.start()
    squares = dict(results.get() for _ in numbers)
    for worker in workers:
        worker.join()
    print([squares[number] for number in numbers])
