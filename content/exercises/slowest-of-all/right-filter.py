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


jobs = [Job(name, seconds) for name, seconds in [("short", 1), ("long", 5), ("middle", 3)]]
for job in jobs:
    job.start()

time.sleep(2)

print("Still working:", [job.name for job in filter(Job.is_alive, jobs)])
for job in jobs:
    job.join()
print("Finished:", finished)
