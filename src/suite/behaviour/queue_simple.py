"""A SimpleQueue has no bound and no tasks to be done."""
import queue
import threading

box = queue.SimpleQueue()
threading.Thread(target=lambda: [box.put(n) for n in range(3)]).start()
print([box.get() for _ in range(3)])
print(box.empty(), box.qsize(), hasattr(box, "join"), hasattr(box, "task_done"))
try:
    box.get(timeout=0.01)
except queue.Empty as error:
    print(type(error).__module__, type(error).__name__)
try:
    box.get_nowait()
except queue.Empty:
    print("empty")

# Prints:
# [0, 1, 2]
# True 0 False False
# _queue Empty
# empty
