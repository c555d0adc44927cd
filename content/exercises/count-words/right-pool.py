# A pool: one of its threads may do two of the three, which is as good.
import threading
from concurrent.futures import ThreadPoolExecutor

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
with ThreadPoolExecutor(max_workers=3) as pool:
    list(pool.map(count, texts))

print(sorted(counts.items()))
