# A pool: one of its threads may do two of the three, which is as good.
import threading
from concurrent.futures import ThreadPoolExecutor

longest = ""
lock = threading.Lock()


def search(words):
    global longest
    own = ""
    for word in words:
        if len(word) > len(own):
            own = word
    with lock:
        if len(own) > len(longest):
            longest = own


parts = [["a", "lock"], ["thread", "it"], ["or", "queue"]]
with ThreadPoolExecutor(max_workers=3) as pool:
    list(pool.map(search, parts))

print("Longest:", longest)
