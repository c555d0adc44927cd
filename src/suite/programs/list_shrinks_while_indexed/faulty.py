"""One thread looks at each item by its index while another takes one away."""
import threading

lock = threading.Lock()
jobs = [3, 1, 2]


def take():
    with lock:
        jobs.pop()


def look():
    longest = 0
    for n in range(len(jobs)):
        if jobs[n] > longest:
            longest = jobs[n]
    assert longest == 3


threads = [threading.Thread(target=job) for job in (look, take)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
