"""Two workers take their jobs from one generator."""
import threading


def jobs():
    for n in range(4):
        yield n


shared = jobs()
done = []


def work():
    for job in shared:
        done.append(job)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sorted(done) == [0, 1, 2, 3]
