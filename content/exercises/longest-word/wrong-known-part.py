import threading

longest = ""


def search(words):
    global longest
    own = ""
    for word in words:
        if len(word) > len(own):
            own = word
    if words == parts[1]:
        longest = own


parts = [["a", "lock"], ["thread", "it"], ["or", "queue"]]
threads = [threading.Thread(target=search, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Longest:", longest)
