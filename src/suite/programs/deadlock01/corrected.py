"""Two threads count with both locks held, taken in the same order."""
import threading

a, b = threading.Lock(), threading.Lock()
counter = 1


def first():
    global counter
    with a:
        with b:
            counter += 1


def second():
    global counter
    with a:
        with b:
            counter -= 1


threads = [threading.Thread(target=job) for job in (first, second)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert counter == 1
