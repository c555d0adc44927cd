# result() waits, so each chunk is done before the next one is begun.
from concurrent.futures import ThreadPoolExecutor


def count_primes(numbers):
    count = 0
    for number in numbers:
        if number > 1 and all(number % divisor for divisor in range(2, number)):
            count += 1
    return count


def split(numbers, parts):
    return [numbers[first::parts] for first in range(parts)]


total = 0
with ThreadPoolExecutor(max_workers=3) as pool:
    for chunk in split(range(20), 3):
        total += pool.submit(count_primes, chunk).result()

print("Primes:", total)
