# The sums come back from a pool; a barrier gives each of its threads a part.
from concurrent.futures import ThreadPoolExecutor
import threading

numbers = [3, 1, 4, 1, 5, 9]
both = threading.Barrier(2)


def add_part(part):
    both.wait()
    return sum(part)


with ThreadPoolExecutor(2) as pool:
    print("Total:", sum(pool.map(add_part, (numbers[:3], numbers[3:]))))
