"""An empty queue raises Empty, and a full one Full."""
import multiprocessing
import queue

if __name__ == "__main__":
    tasks = multiprocessing.Queue(maxsize=1)
    try:
        tasks.get(timeout=0.01)
    except queue.Empty as error:
        print(type(error).__name__)
    tasks.put("one")
    try:
        tasks.put("two", timeout=0.01)
    except queue.Full as error:
        print(type(error).__name__)
    print(tasks.get())

# Prints:
# Empty
# Full
# one
