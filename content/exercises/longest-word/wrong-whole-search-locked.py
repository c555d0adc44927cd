import threading

longest = ""


guard = threading.Lock()


def search(words):
    global longest
    with guard:
        for word in words:
            if len(word) > len(longest):
                longest = word


parts = [["a", "lock"], ["thread", "it"], ["or", "queue"]]
threads = [threading.Thread(target=search, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Longest:", longest)
