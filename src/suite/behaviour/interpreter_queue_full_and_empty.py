"""Queues between interpreters raise QueueEmpty and QueueFull, which `queue` knows, too."""
import queue
from concurrent import interpreters

small = interpreters.create_queue(1)
print(small, small.maxsize, small.empty(), small.full(), small.qsize())
small.put([1, 2])
print(small.empty(), small.full(), small.qsize())


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, "|", error)


attempt(small.put, 3, block=False)
attempt(small.put_nowait, 3)
attempt(small.put, 3, timeout=0)
attempt(small.get)
attempt(small.get, block=False)
attempt(small.get_nowait)
attempt(small.get, timeout=0)
attempt(small.get, timeout=-1)
attempt(interpreters.Queue, 99)
attempt(interpreters.Queue, "1")
print(issubclass(interpreters.QueueEmpty, queue.Empty))
print(issubclass(interpreters.QueueFull, queue.Full))
print(interpreters.Queue(small.id) is small)

# Prints:
# Queue(1) 1 True False 0
# False True 1
# QueueFull | queue 1 is full
# QueueFull | queue 1 is full
# QueueFull | queue 1 is full
# [1, 2]
# QueueEmpty | queue 1 is empty
# QueueEmpty | queue 1 is empty
# QueueEmpty | queue 1 is empty
# ValueError | timeout value must be non-negative
# QueueNotFoundError | queue 99 not found
# TypeError | id must be an int, got '1'
# True
# True
# True
