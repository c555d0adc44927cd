# The dictionary and its lock are one thing.
import threading


class Counts:
    def __init__(self):
        self.lock = threading.Lock()
        self.words = {}

    def add(self, word):
        with self.lock:
            self.words[word] = self.words.get(word, 0) + 1


shared = Counts()
counts = shared.words


def count(words):
    for word in words:
        shared.add(word)


texts = [["to", "be"], ["to", "do"], ["be", "to"]]
threads = [threading.Thread(target=count, args=(words,)) for words in texts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(counts.items()))
