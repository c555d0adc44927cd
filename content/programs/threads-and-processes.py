import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def count_primes(numbers):
    count = 0
    for number in numbers:
        if number > 1 and all(number % divisor for divisor in range(2, number)):
            count += 1
    return count


if __name__ == "__main__":
    numbers = range(3, 20_000, 2)
    chunks = [numbers[first::4] for first in range(4)]
    for make_pool in ThreadPoolExecutor, ProcessPoolExecutor:
        start = time.perf_counter()
        with make_pool(max_workers=2) as pool:
            print(1 + sum(pool.map(count_primes, chunks)), "prime numbers")
        print(make_pool.__name__, round(time.perf_counter() - start, 1), "seconds")
