import time
from concurrent.futures import ThreadPoolExecutor


def work(number):
    time.sleep(2)
    return number


pool = ThreadPoolExecutor(max_workers=2)
futures = [pool.submit(work, number) for number in range(5)]
time.sleep(1)
print("Cancel a running one?", futures[0].cancel())
pool.shutdown(cancel_futures=True)

for number, future in enumerate(futures):
    print(number, "cancelled" if future.cancelled() else f"result {future.result()}")
