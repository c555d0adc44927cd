"""Workers ask whether the queue is empty before they wait for a job."""
import queue
import threading

jobs = queue.Queue()
for n in range(3):
    jobs.put(n)
done = [0, 0]


def work(n):
    while not jobs.empty():
        jobs.get()
        done[n] += 1


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sum(done) == 3
