import threading


def worker():
    print(1 / 0)


thread = threading.Thread(target=worker)
thread.start()
thread.join()

print("The main thread goes on.")
