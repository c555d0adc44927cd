from concurrent.futures import InterpreterPoolExecutor

calls = 0


def count_primes(numbers):
    global calls
    calls += 1
    count = 0
    for number in numbers:
        if all(number % divisor for divisor in range(3, number)):
            count += 1
    return count


if __name__ == "__main__":
    numbers = range(3, 2_000, 2)
    chunks = [numbers[first::4] for first in range(4)]
    with InterpreterPoolExecutor(max_workers=2) as pool:
        print(1 + sum(pool.map(count_primes, chunks)), "primes")
    print(calls, "calls in the first interpreter")
