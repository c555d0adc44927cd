# The processes are killed while they wait for more.
from multiprocessing import Process, SimpleQueue

numbers = [1, 2, 3]


def square(number):
    return number * number



def work(tasks, results):
    while True:
        number = tasks.get()
        if number is None:
            break
        results.put((number, square(number)))


if __name__ == "__main__":
    tasks, results = SimpleQueue(), SimpleQueue()
    workers = [Process(target=work, args=(tasks, results)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for number in numbers:
        tasks.put(number)
    squares = dict(results.get() for _ in numbers)
    for worker in workers:
        worker.terminate()
        worker.join()
    print([squares[number] for number in numbers])
