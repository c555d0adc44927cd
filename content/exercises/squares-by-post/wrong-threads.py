# Two threads of one process.
import threading
from multiprocessing import SimpleQueue

numbers = [1, 2, 3]


def square(number):
    return number * number



def work(tasks, results):
    while (number := tasks.get()) is not None:
        results.put((number, square(number)))


if __name__ == "__main__":
    tasks, results = SimpleQueue(), SimpleQueue()
    workers = [threading.Thread(target=work, args=(tasks, results)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for number in numbers:
        tasks.put(number)
    for _ in workers:
        tasks.put(None)
    squares = dict(results.get() for _ in numbers)
    for worker in workers:
        worker.join()
    print([squares[number] for number in numbers])
