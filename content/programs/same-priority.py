import itertools
from queue import PriorityQueue

FILES = [(2, "report.pdf"), (2, "photo.png"), (1, "letter.pdf")]

waiting = PriorityQueue()
try:
    for priority, file in FILES:
        waiting.put((priority, {"file": file}))
except TypeError as error:
    print("TypeError:", error)

waiting = PriorityQueue()
numbers = itertools.count(1)
for priority, file in FILES:
    waiting.put((priority, next(numbers), {"file": file}))
for _ in FILES:
    print(waiting.get())
