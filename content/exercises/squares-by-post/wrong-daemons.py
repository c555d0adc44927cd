# Nobody tells the processes that it is over: as daemons they are killed at the end.
from multiprocessing import Process, SimpleQueue

numbers = [1, 2, 3]


def square(number):
    return number * number



def work(tasks, results):
    while True:
        number = tasks.get()
        results.put((number, square(number)))


if __name__ == "__main__":
    tasks, results = SimpleQueue(), SimpleQueue()
    for _ in range(2):
        Process(target=work, args=(tasks, results), daemon=True).start()
    for number in numbers:
        tasks.put(number)
    squares = dict(results.get() for _ in numbers)
    print([squares[number] for number in numbers])
