import threading

counts = {}


def count(words):
    for word in words:
        counts[word] = counts.get(word, 0) + 1


texts = [["to", "be"], ["to", "do"], ["be", "to"]]
threads = [threading.Thread(target=count, args=(words,)) for words in texts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(counts.items()))
