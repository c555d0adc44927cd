# A pool, whose tasks have no number; the main thread prints whenever one is done.
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

TASKS = 4


def work():
    time.sleep(1)


with ThreadPoolExecutor(TASKS) as pool:
    tasks = [pool.submit(work) for _ in range(TASKS)]
    for done, _ in enumerate(as_completed(tasks), start=1):
        print(f"{done} of {TASKS}")
