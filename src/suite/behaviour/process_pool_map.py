"""A pool maps a function over a list; the results come in the order of the list."""
import multiprocessing


def square(number):
    return number * number


def add(one, other):
    return one + other


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(square, range(6)))
        print(pool.starmap(add, [(1, 2), (3, 4)]))
        print(sorted(pool.imap_unordered(square, range(4))))
        print(list(pool.imap(square, [7, 8])))

# Prints:
# [0, 1, 4, 9, 16, 25]
# [3, 7]
# [0, 1, 4, 9]
# [49, 64]
