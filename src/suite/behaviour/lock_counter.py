"""A counter under a lock loses nothing."""
import threading

counter = 0
lock = threading.Lock()


def count():
    global counter
    for _ in range(5000):
        with lock:
            counter += 1


threads = [threading.Thread(target=count) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter, lock.locked())

# Prints:
# 20000 False
