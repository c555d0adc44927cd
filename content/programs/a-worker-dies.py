import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def half(number):
    if number == 0:
        os._exit(1)  # as if the process had crashed
    return number / 2


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        futures = [pool.submit(half, number) for number in (8, 0, 4)]
        for future in futures:
            try:
                print(future.result())
            except BrokenProcessPool:
                print("no result")
