import threading

longest = ""
here = threading.local()


def search(words):
    here.longest = ""
    for word in words:
        if len(word) > len(here.longest):
            here.longest = word


parts = [["a", "lock"], ["thread", "it"], ["or", "queue"]]
threads = [threading.Thread(target=search, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

longest = getattr(here, "longest", "")
print("Longest:", longest)
