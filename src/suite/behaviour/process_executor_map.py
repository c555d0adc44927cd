"""ProcessPoolExecutor maps in order, and raises what a call raised."""
from concurrent.futures import ProcessPoolExecutor


def half(number):
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(half, [2, 4, 6], chunksize=2)))
        future = pool.submit(half, 3)
        print(repr(future.exception()))
        print(future.done(), future.running())

# Prints:
# [1, 2, 3]
# ValueError('3 is odd')
# True False
