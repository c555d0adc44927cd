import threading
import time
from multiprocessing import Process


def nothing():
    pass


def seconds_for(kind):
    begin = time.perf_counter()
    worker = kind(target=nothing)
    worker.start()
    worker.join()
    return time.perf_counter() - begin


if __name__ == "__main__":
    thread = seconds_for(threading.Thread)
    process = seconds_for(Process)
    print(f"a thread:  {thread * 1000:8.1f} ms")
    print(f"a process: {process * 1000:8.1f} ms")
    print("a process takes longer:", process > thread)
