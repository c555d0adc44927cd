from multiprocessing import Process, SimpleQueue

numbers = [1, 2, 3]


def square(number):
    return number * number


def work(tasks, results):
    pass


if __name__ == "__main__":
    tasks, results = SimpleQueue(), SimpleQueue()
    print([square(number) for number in numbers])
