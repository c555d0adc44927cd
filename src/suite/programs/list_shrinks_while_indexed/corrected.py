"""One thread looks at a copy of the items while another takes one away."""
import threading

lock = threading.Lock()
jobs = [3, 1, 2]


def take():
    with lock:
        jobs.pop()


def look():
    longest = 0
    with lock:
        copy = list(jobs)
    for n in range(len(copy)):
        if copy[n] > longest:
            longest = copy[n]
    assert longest == 3


threads = [threading.Thread(target=job) for job in (look, take)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
