import threading
from collections import Counter

counts = Counter()


def count(words):
    counts.update(words)


texts = [["to", "be"], ["to", "do"], ["be", "to"]]
threads = [threading.Thread(target=count, args=(words,)) for words in texts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(counts.items()))
