from concurrent.futures import ThreadPoolExecutor


def count_primes(numbers):
    count = 0
    for number in numbers:
        if number > 1 and all(number % divisor for divisor in range(2, number)):
            count += 1
    return count


def split(numbers, parts):
    size = round(len(numbers) / parts)
    chunks = [numbers[place * size : (place + 1) * size] for place in range(parts - 1)]
    return chunks + [numbers[(parts - 1) * size :]]


with ThreadPoolExecutor(max_workers=3) as pool:
    counts = pool.map(count_primes, split(range(20), 3))

print("Primes:", sum(counts))
