# A lock for a whole text: the three are under way, and wait for each other.
import threading

counts = {}
lock = threading.Lock()


def count(words):
    with lock:
        for word in words:
            counts[word] = counts.get(word, 0) + 1


texts = [["to", "be"], ["to", "do"], ["be", "to"]]
threads = [threading.Thread(target=count, args=(words,)) for words in texts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(counts.items()))
