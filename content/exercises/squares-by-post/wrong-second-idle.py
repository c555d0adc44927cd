# The second process has queues of its own, and gets nothing to do.
from multiprocessing import Process, SimpleQueue

numbers = [1, 2, 3]


def square(number):
    return number * number



def work(tasks, results):
    while (number := tasks.get()) is not None:
        results.put((number, square(number)))


if __name__ == "__main__":
    tasks, results = SimpleQueue(), SimpleQueue()
    none, nothing = SimpleQueue(), SimpleQueue()
    one = Process(target=work, args=(tasks, results))
    two = Process(target=work, args=(none, nothing))
    one.start()
    two.start()
    for number in numbers:
        tasks.put(number)
    tasks.put(None)
    none.put(None)
    squares = dict(results.get() for _ in numbers)
    one.join()
    two.join()
    print([squares[number] for number in numbers])
