from concurrent.futures import ThreadPoolExecutor


def count_primes(numbers):
    count = 0
    for number in numbers:
        if number > 1 and all(number % divisor for divisor in range(2, number)):
            count += 1
    return count


chunks = [range(0, 500), range(500, 1000), range(1000, 1500), range(1500, 2000)]
with ThreadPoolExecutor() as pool:
    counts = list(pool.map(count_primes, chunks))

print(counts)
print(sum(counts))
