# A second is long, and no promise that the threads are done.
import threading
import time

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
threads = [threading.Thread(target=search, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
time.sleep(1)

print("Longest:", longest)
