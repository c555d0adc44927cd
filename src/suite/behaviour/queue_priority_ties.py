"""Items of the same priority are compared further, which may fail."""
import itertools
import queue

jobs = queue.PriorityQueue()
jobs.put((1, {"name": "a"}))
try:
    jobs.put((1, {"name": "b"}))
except TypeError as error:
    print(error)
count = itertools.count()
fair = queue.PriorityQueue()
for name in "xyz":
    fair.put((1, next(count), {"name": name}))
print([fair.get()[2]["name"] for _ in range(3)])

# Prints:
# '<' not supported between instances of 'dict' and 'dict'
# ['x', 'y', 'z']
