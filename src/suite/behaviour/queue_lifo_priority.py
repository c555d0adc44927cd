"""A LifoQueue gives the last first, a PriorityQueue the smallest."""
import queue
from dataclasses import dataclass, field

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    box = kind()
    for item in (3, 1, 2):
        box.put(item)
    print(kind.__name__, [box.get() for _ in range(box.qsize())])


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


jobs = queue.PriorityQueue()
for job in (Job(2, "later"), Job(1, "first"), Job(3, "last")):
    jobs.put(job)
while not jobs.empty():
    print(jobs.get())

# Prints:
# Queue [3, 1, 2]
# LifoQueue [2, 1, 3]
# PriorityQueue [1, 2, 3]
# Job(priority=1, name='first')
# Job(priority=2, name='later')
# Job(priority=3, name='last')
