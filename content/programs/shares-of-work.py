def divisions(number):
    """How often count_primes divides before it knows."""
    for divisor in range(2, number):
        if number % divisor == 0:
            return divisor - 1
    return max(number - 2, 0)


def show(numbers):
    for first in range(4):
        chunk = numbers[first::4]
        print(list(chunk[:3]), "...", sum(map(divisions, chunk)), "divisions")


print("All numbers:")
show(range(2_000))
print("Odd numbers:")
show(range(3, 2_000, 2))
