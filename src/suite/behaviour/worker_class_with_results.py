"""A pool made by hand of threads, two queues and a sentinel for each worker."""
import queue
import threading


class Worker(threading.Thread):
    def __init__(self, jobs, results):
        super().__init__(daemon=True)
        self.jobs, self.results = jobs, results

    def run(self):
        for function, *args in iter(self.jobs.get, None):
            try:
                self.results.put((args, function(*args)))
            except Exception as error:
                self.results.put((args, error))


jobs, results = queue.Queue(), queue.Queue()
workers = [Worker(jobs, results) for _ in range(3)]
for worker in workers:
    worker.start()
for args in ((2, 5), (1, None), (7, 2)):
    jobs.put((divmod, *args))
for _ in workers:
    jobs.put(None)
for worker in workers:
    worker.join()
print(sorted((results.get() for _ in range(3)), key=lambda pair: pair[0]))

# Prints:
# [([1, None], TypeError("unsupported operand type(s) for divmod(): 'int' and 'NoneType'")), ([2, 5], (0, 2)), ([7, 2], (3, 1))]
