from multiprocessing import Process, SimpleQueue

numbers = [1, 2, 3]


def square(number):
    return number * number


def work(tasks, results):
    for number in iter(tasks.get, None):
        results.put((number, square(number)))


if __name__ == "__main__":
    tasks, results = SimpleQueue(), SimpleQueue()
    workers = [Process(target=work, args=(tasks, results)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for number in numbers:
        tasks.put(number)
    for _ in workers:
        tasks.put(None)
    pairs = [results.get() for _ in numbers]
    pairs.sort(key=lambda pair: numbers.index(pair[0]))
    for worker in workers:
        worker.join()
    print([result for _, result in pairs])
