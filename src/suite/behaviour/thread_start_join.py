"""Threads that are joined one by one have all done their part."""
import threading

results = {}


def square(number):
    results[number] = number * number


threads = [threading.Thread(target=square, args=(n,)) for n in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.items()))
print([thread.is_alive() for thread in threads])

# Prints:
# [(0, 0), (1, 1), (2, 4), (3, 9), (4, 16)]
# [False, False, False, False, False]
