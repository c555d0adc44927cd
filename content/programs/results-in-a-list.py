import threading
import time

words = ["thread", "lock", "queue"]
lengths = [None] * len(words)


def measure(index, word):
    time.sleep(3 - index)  # the first one takes longest
    lengths[index] = len(word)
    print(word, "is measured")


threads = []
for index, word in enumerate(words):
    thread = threading.Thread(target=measure, args=(index, word))
    thread.start()
    threads.append(thread)

for thread in threads:
    thread.join()

print(lengths)
