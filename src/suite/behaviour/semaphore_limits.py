"""A semaphore lets so many in, and no more."""
import threading
import time

semaphore = threading.Semaphore(2)
lock = threading.Lock()
inside = most = 0


def visit():
    global inside, most
    with semaphore:
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.01)
        with lock:
            inside -= 1


threads = [threading.Thread(target=visit) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(1 <= most <= 2, inside)
print([semaphore.acquire(blocking=False) for _ in range(3)])
semaphore.release(2)
print(semaphore.acquire(timeout=0.01))

# Prints:
# True 0
# [True, True, False]
# True
