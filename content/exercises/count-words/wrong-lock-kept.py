import threading

counts = {}
lock = threading.Lock()


def count(words):
    lock.acquire()
    for word in words:
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
        return
    lock.release()


texts = [["to", "be"], ["to", "do"], ["be", "to"]]
threads = [threading.Thread(target=count, args=(words,)) for words in texts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(counts.items()))
