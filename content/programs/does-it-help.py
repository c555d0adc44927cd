import threading
import time

lock = threading.Lock()


def wait():
    time.sleep(0.4)


def compute():
    sum(number * number for number in range(60_000))


def use_the_only_printer():
    with lock:
        time.sleep(0.2)


def measure(work, threads):
    began = time.perf_counter()
    if threads == 1:
        for _ in range(4):
            work()
    else:
        workers = [threading.Thread(target=work) for _ in range(threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    return time.perf_counter() - began


for work in (wait, compute, use_the_only_printer):
    one, four = measure(work, 1), measure(work, 4)
    print(f"{work.__name__}: one thread {one:.2f} s, four threads {four:.2f} s")
print("in order: each step needs the one before it, there is nothing to share out")
