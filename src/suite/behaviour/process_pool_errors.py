"""An exception in a worker of a pool is raised where its result is asked for."""
import multiprocessing


def invert(number):
    return 1 / number


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        wanted = pool.apply_async(invert, (0,))
        try:
            wanted.get()
        except ZeroDivisionError as error:
            print(error)
        print(pool.apply(invert, (4,)), wanted.successful())

# Prints:
# division by zero
# 0.25 False
