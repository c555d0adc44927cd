# A thread pool waits for all of its threads at the end of the with block.
import random
import time
from concurrent.futures import ThreadPoolExecutor


def worker(number):
    time.sleep(random.randint(1, 10))
    print(f"Thread {number} done!")


with ThreadPoolExecutor(max_workers=5) as pool:
    for number in range(1, 6):
        pool.submit(worker, number)
    print("Main flow of application")

print("All threads are done")
