import threading
import time

finished = []


class Job(threading.Thread):
    def __init__(self, name, seconds):
        super().__init__(name=name)
        self.seconds = seconds

    def run(self):
        time.sleep(self.seconds)
        finished.append(self.name)


times = [("short", 1), ("long", 5), ("middle", 3)]
jobs = [Job(name, seconds) for name, seconds in times]
for job in jobs:
    job.start()

time.sleep(2)

print("Still working:", [job.name for job in filter(Job.is_alive, jobs)])
for job in jobs:
    job.join()
print("Finished:", finished)
