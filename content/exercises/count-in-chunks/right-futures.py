# With submit and result instead of map.
from concurrent.futures import ThreadPoolExecutor


def count_primes(numbers):
    count = 0
    for number in numbers:
        if number > 1 and all(number % divisor for divisor in range(2, number)):
            count += 1
    return count


def split(numbers, parts):
    chunks = [[] for _ in range(parts)]
    for index, number in enumerate(numbers):
        chunks[index % parts].append(number)
    return chunks


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(count_primes, chunk) for chunk in split(range(20), 3)]
    print("Primes:", sum(future.result() for future in futures))
