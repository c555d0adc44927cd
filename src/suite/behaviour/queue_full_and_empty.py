"""A full queue refuses, an empty one has nothing; waits time out."""
import queue

small = queue.Queue(1)
small.put("a")
print(small.full())
for attempt in (
    lambda: small.put("b", timeout=0.01),
    lambda: small.put_nowait("b"),
    small.get,
    lambda: small.get(timeout=0.01),
    small.get_nowait,
    lambda: small.get(timeout=-1),
    small.task_done,
    small.task_done,
):
    try:
        print(attempt())
    except (queue.Full, queue.Empty) as error:
        print(repr(error))
    except ValueError as error:
        print(error)

# Prints:
# True
# Full()
# Full()
# a
# Empty()
# Empty()
# 'timeout' must be a non-negative number
# None
# task_done() called too many times
