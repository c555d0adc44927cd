"""Each worker of a pool of interpreters has its own globals, which an initializer prepares."""
from concurrent.futures import InterpreterPoolExecutor

count = 0


def begin_at(number):
    global count
    count = number


def add(step):
    global count
    count += step
    return count


if __name__ == "__main__":
    with InterpreterPoolExecutor(1, initializer=begin_at, initargs=(10,)) as pool:
        print(list(pool.map(add, [1, 2, 3])), count)
    with InterpreterPoolExecutor(1) as pool:
        print(pool.submit(add, 1).result(), pool.submit(add, 1).result())

# Prints:
# [1, 3, 6] 0
# 1 2
