"""map() gives results in the order of the arguments, whoever is quicker."""
import time
from concurrent.futures import ThreadPoolExecutor


def slow_square(number):
    time.sleep(0.01 * (3 - number))
    return number * number


with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(slow_square, range(4))))
    print(list(pool.map(pow, (2, 3, 4), (3, 2, 1))))
    print(type(pool.map(slow_square, ())).__name__)

# Prints:
# [0, 1, 4, 9]
# [8, 9, 4]
# generator
