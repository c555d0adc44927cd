"""Processes write into different parts of one Array."""
import multiprocessing


def fill(array, first):
    for place in range(first, len(array), 2):
        array[place] = place * place


if __name__ == "__main__":
    array = multiprocessing.Array("i", 6)
    workers = [multiprocessing.Process(target=fill, args=(array, first)) for first in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(list(array), len(array))

# Prints:
# [0, 1, 4, 9, 16, 25] 6
