"""Each worker of a pool is prepared by an initializer."""
import multiprocessing

factor = None


def prepare(number):
    global factor
    factor = number


def multiply(number):
    return number * factor


if __name__ == "__main__":
    with multiprocessing.Pool(2, prepare, (10,)) as pool:
        print(pool.map(multiply, [1, 2, 3]), factor)

# Prints:
# [10, 20, 30] None
