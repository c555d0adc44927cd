# Each thread looks through its part in a `while` loop.
import threading

longest = ""
lock = threading.Lock()


def search(words):
    global longest
    best, i = ("", 0)
    while i < len(words):
        if len(words[i]) > len(best):
            best = words[i]
        i += 1
    with lock:
        if len(best) > len(longest):
            longest = best


parts = [["a", "lock"], ["thread", "it"], ["or", "queue"]]
threads = [threading.Thread(target=search, args=(part,)) for part in parts]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("Longest:", longest)
