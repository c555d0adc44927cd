"""Workers draw numbers, and no two draw the same one."""
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
assert sorted(drawn.values()) == [1, 2, 3]
