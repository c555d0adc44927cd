# No lock at all: each thread counts for itself, and the main thread adds up.
import threading

texts = [["to", "be"], ["to", "do"], ["be", "to"]]
parts = [{} for _ in texts]


def count(words, own):
    for word in words:
        own[word] = own.get(word, 0) + 1


threads = [threading.Thread(target=count, args=job) for job in zip(texts, parts)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

counts = {}
for part in parts:
    for word, number in part.items():
        counts[word] = counts.get(word, 0) + number
print(sorted(counts.items()))
