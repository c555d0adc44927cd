"""A sieve as a chain of threads, a queue between each two."""
import queue
import threading


def sieve(source, prime, target):
    while (number := source.get()) is not None:
        if number % prime:
            target.put(number)
    target.put(None)


source = queue.Queue()
for number in [*range(2, 40), None]:
    source.put(number)
primes = []
while (prime := source.get()) is not None:
    primes.append(prime)
    target = queue.Queue()
    threading.Thread(target=sieve, args=(source, prime, target)).start()
    source = target
print(primes)

# Prints:
# [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
