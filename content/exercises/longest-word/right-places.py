# A place for each thread, and the main thread takes the longest of them.
import threading

found = {}


def search(words):
    own = ""
    for word in words:
        if len(word) > len(own):
            own = word
    found[words[0]] = own


parts = [["a", "lock"], ["thread", "it"], ["or", "queue"]]
threads = [threading.Thread(target=search, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

longest = max(found.values(), key=len)
print("Longest:", longest)
