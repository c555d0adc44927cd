"""Threads count words in a dictionary each, which the main thread adds up."""
import threading
from collections import Counter

texts = ['a b a', 'b a', 'a a']
counters = [Counter() for _ in texts]


def count(text, counts):
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1


threads = [threading.Thread(target=count, args=pair) for pair in zip(texts, counters)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sum(counters, Counter()) == {'a': 5, 'b': 2}
