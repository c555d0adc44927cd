import threading

longest = ""
lock = threading.Lock()


def search(words):
    global longest
    with lock:
        longest = "thread"


parts = [["a", "lock"], ["thread", "it"], ["or", "queue"]]
threads = [threading.Thread(target=search, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Longest:", longest)
