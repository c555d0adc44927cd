# Right, too, with a lock for every word: slower, because all wait for each other.
import threading

longest = ""
lock = threading.Lock()


def search(words):
    global longest
    for word in words:
        with lock:
            if len(word) > len(longest):
                longest = word


parts = [["a", "lock"], ["thread", "it"], ["or", "queue"]]
threads = [threading.Thread(target=search, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Longest:", longest)
