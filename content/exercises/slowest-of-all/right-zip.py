# The names are taken from the jobs instead of from the threads.
import threading
import time

finished = []


def work(name, seconds):
    time.sleep(seconds)
    finished.append(name)


jobs = [("short", 1), ("long", 5), ("middle", 3)]
threads = [threading.Thread(target=work, args=job) for job in jobs]
for thread in threads:
    thread.start()

time.sleep(2)
working = []
for (name, _), thread in zip(jobs, threads):
    if thread.is_alive():
        working.append(name)
print("Still working:", working)

while threads:
    threads.pop().join()
print("Finished:", finished)
