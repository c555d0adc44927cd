from multiprocessing import Process, SimpleQueue


def square(number, results):
    results.put((number, number * number))


if __name__ == "__main__":
    results = SimpleQueue()
    processes = [Process(target=square, args=(number, results)) for number in (2, 3)]
    for process in processes:
        process.start()
    for _ in processes:
        number, result = results.get()
        print(f"{number} squared is {result}")
    for process in processes:
        process.join()
