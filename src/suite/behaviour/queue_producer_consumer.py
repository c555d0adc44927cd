"""Items come out of a queue in the order in which they went in."""
import queue
import threading

jobs = queue.Queue(maxsize=2)


def consume():
    while (item := jobs.get()) is not None:
        print("got", item)
        jobs.task_done()
    jobs.task_done()


consumer = threading.Thread(target=consume)
consumer.start()
for item in range(5):
    jobs.put(item)
jobs.put(None)
jobs.join()
consumer.join()
print(jobs.empty(), jobs.qsize(), jobs.unfinished_tasks)

# Prints:
# got 0
# got 1
# got 2
# got 3
# got 4
# True 0 0
