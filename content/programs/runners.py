import threading

arrived = []


def run(name):
    for _ in range(3):
        arrived.append(name)


threads = [threading.Thread(target=run, args=(name,)) for name in "ABCDE"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("".join(arrived))
