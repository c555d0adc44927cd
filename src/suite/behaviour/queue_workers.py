"""Several workers share the items of one queue, each item once."""
import queue
import threading

jobs = queue.Queue()
for n in range(8):
    jobs.put(n)


def work():
    while True:
        try:
            item = jobs.get_nowait()
        except queue.Empty:
            return
        print(f"{item} -> {item * item}\n", end="")
        jobs.task_done()


workers = [threading.Thread(target=work) for _ in range(3)]
for worker in workers:
    worker.start()
jobs.join()
for worker in workers:
    worker.join()
print("all jobs are done")

# Prints in any order:
# 0 -> 0
# 1 -> 1
# 2 -> 4
# 3 -> 9
# 4 -> 16
# 5 -> 25
# 6 -> 36
# 7 -> 49
# all jobs are done
