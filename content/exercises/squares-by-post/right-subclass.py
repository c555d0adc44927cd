# A class of processes, and a dictionary as the message.
from multiprocessing import Process, SimpleQueue

numbers = [1, 2, 3]


def square(number):
    return number * number



def work(tasks, results):
    number = tasks.get()
    while number is not None:
        results.put({"number": number, "square": square(number)})
        number = tasks.get()


class Squarer(Process):
    def __init__(self, tasks, results):
        super().__init__()
        self.tasks = tasks
        self.results = results

    def run(self):
        work(self.tasks, self.results)


if __name__ == "__main__":
    tasks, results = SimpleQueue(), SimpleQueue()
    squarers = [Squarer(tasks, results), Squarer(tasks, results)]
    for one in squarers:
        one.start()
    for number in numbers:
        tasks.put(number)
    for one in squarers:
        tasks.put(None)
    squares = [results.get() for _ in range(len(numbers))]
    squares.sort(key=lambda entry: numbers.index(entry["number"]))
    print([entry["square"] for entry in squares])
    for one in squarers:
        one.join()
