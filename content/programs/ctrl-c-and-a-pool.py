import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed


def press_ctrl_c():  # what a terminal does when you press Ctrl+C
    os.kill(os.getpid(), signal.SIGINT)


stop = threading.Event()


def load(page):
    if stop.wait(2):  # sleeps, unless somebody says stop
        return f"page {page} is given up"
    return f"page {page} is loaded"


threading.Timer(3, press_ctrl_c).start()
with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(load, page) for page in range(1, 7)]
    try:
        for future in as_completed(futures):
            print(future.result())
    except KeyboardInterrupt:
        print("Ctrl+C")
        pool.shutdown(wait=False, cancel_futures=True)
        stop.set()

for future in futures[2:]:
    print("not begun" if future.cancelled() else future.result())
