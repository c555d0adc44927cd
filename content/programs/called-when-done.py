import threading
import time
from concurrent.futures import ThreadPoolExecutor


def work(name, seconds):
    time.sleep(seconds)
    return name


def tell(future):
    print(future.result(), "is told by", threading.current_thread().name)


with ThreadPoolExecutor(max_workers=2, thread_name_prefix="worker") as pool:
    quick = pool.submit(work, "quick", 1)
    slow = pool.submit(work, "slow", 3)
    slow.add_done_callback(tell)
    time.sleep(2)
    quick.add_done_callback(tell)
