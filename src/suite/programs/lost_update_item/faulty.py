"""Threads count words in one dictionary with get() and an assignment."""
import threading

texts = ['a b a', 'b a', 'a a']
counts = {}


def count(text):
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1


threads = [threading.Thread(target=count, args=(text,)) for text in texts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert counts == {'a': 5, 'b': 2}
