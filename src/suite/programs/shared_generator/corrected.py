"""Two workers take their jobs from one generator, one at a time."""
import threading


def jobs():
    for n in range(4):
        yield n


shared = jobs()
lock = threading.Lock()
done = []


def work():
    while True:
        with lock:
            job = next(shared, None)
        if job is None:
            break
        done.append(job)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sorted(done) == [0, 1, 2, 3]
