import time
from concurrent.futures import ThreadPoolExecutor


def slow_square(number):
    time.sleep(2)
    return number * number


with ThreadPoolExecutor(max_workers=1) as pool:
    future = pool.submit(slow_square, 7)
    print("Done?", future.done())
    try:
        future.result(timeout=1)
    except TimeoutError:
        print("Not within a second")
    print("Result:", future.result())
    print("Done?", future.done())
