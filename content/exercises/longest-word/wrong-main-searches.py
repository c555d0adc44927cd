import threading

longest = ""


def search(words):
    for word in words:
        len(word)


parts = [["a", "lock"], ["thread", "it"], ["or", "queue"]]
threads = [threading.Thread(target=search, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

for part in parts:
    for word in part:
        if len(word) > len(longest):
            longest = word
print("Longest:", longest)
