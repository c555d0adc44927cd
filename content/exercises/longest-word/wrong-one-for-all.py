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
shares = [[], [], sum(parts, [])]
threads = [threading.Thread(target=search, args=(share,)) for share in shares]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Longest:", longest)
