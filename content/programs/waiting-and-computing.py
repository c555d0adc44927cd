import threading
import time


def wait():
    time.sleep(0.3)


def compute():
    for _ in range(2_000_000):
        pass


def four_tasks(work, workers):
    def worker():
        for _ in range(4 // workers):
            work()

    threads = [threading.Thread(target=worker) for _ in range(workers)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - began


four_tasks(compute, 1)  # warms up and is not counted
for work in (wait, compute):
    for workers in (1, 2, 4):
        print(f"{work.__name__}, threads: {workers}, {four_tasks(work, workers):.2f} s")
