"""Counts merged from threads that each read a part of a text."""
import collections
import threading

TEXT = "the cat and the dog and the bird saw the cat".split()
total, lock = collections.Counter(), threading.Lock()


def count(words):
    own = collections.Counter(words)
    with lock:
        total.update(own)


threads = [threading.Thread(target=count, args=(TEXT[start::3],)) for start in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for word, number in sorted(total.items(), key=lambda item: (-item[1], item[0])):
    print(f"{word:<5}{number:>3} {'*' * number}")

# Prints:
# the    4 ****
# and    2 **
# cat    2 **
# bird   1 *
# dog    1 *
# saw    1 *
