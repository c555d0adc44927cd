"""Workers ask for a job without waiting, and end when there is none."""
import queue
import threading

jobs = queue.Queue()
for n in range(3):
    jobs.put(n)
done = [0, 0]


def work(n):
    while True:
        try:
            jobs.get_nowait()
        except queue.Empty:
            break
        done[n] += 1


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sum(done) == 3
