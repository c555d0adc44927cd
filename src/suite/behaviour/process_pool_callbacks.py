"""A pool calls back with a result, and with an error."""
import multiprocessing


def invert(number):
    return 1 / number


if __name__ == "__main__":
    good, bad = [], []
    with multiprocessing.Pool(1) as pool:
        for number in (2, 0):
            pool.apply_async(invert, (number,), callback=good.append, error_callback=bad.append)
        pool.close()
        pool.join()
    print(good, bad)

# Prints:
# [0.5] [ZeroDivisionError('division by zero')]
