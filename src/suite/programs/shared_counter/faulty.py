"""Workers draw numbers, and the first number is thought to be the first worker's."""
import itertools
import threading

numbers = itertools.count(1)
drawn = {}


def work(name):
    drawn[name] = next(numbers)


threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert drawn["a"] == 1
