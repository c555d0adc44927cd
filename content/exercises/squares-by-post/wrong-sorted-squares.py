# The squares without their numbers: sorted, they are right as long as the numbers are.
from multiprocessing import Process, SimpleQueue

numbers = [1, 2, 3]


def square(number):
    return number * number



def work(tasks, results):
    number = tasks.get()
    while number is not None:
        results.put(square(number))
        number = tasks.get()


if __name__ == "__main__":
    tasks, results = SimpleQueue(), SimpleQueue()
    a = Process(target=work, args=(tasks, results))
    b = Process(target=work, args=(tasks, results))
    a.start()
    b.start()
    for number in numbers:
        tasks.put(number)
    tasks.put(None)
    tasks.put(None)
    squares = [results.get() for _ in numbers]
    a.join()
    b.join()
    print(sorted(squares))
