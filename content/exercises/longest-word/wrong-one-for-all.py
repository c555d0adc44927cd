import threading

longest = ""
lock = threading.Lock()


def search(words):
    global longest
    best = ""
    for word in words:
        if len(word) > len(best):
            best = word
    with lock:
        if len(best) > len(longest):
            longest = best


parts = [["a", "lock"], ["thread", "it"], ["or", "queue"]]
threads = [threading.Thread(target=search, args=(part,)) for part in ([], [], sum(parts, []))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Longest:", longest)
