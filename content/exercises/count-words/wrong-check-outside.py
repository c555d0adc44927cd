import threading

counts = {}
lock = threading.Lock()


def count(words):
    for word in words:
        if word in counts:
            with lock:
                counts[word] += 1
        else:
            with lock:
                counts[word] = 1


texts = [["to", "be"], ["to", "do"], ["be", "to"]]
threads = [threading.Thread(target=count, args=(words,)) for words in texts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(counts.items()))
