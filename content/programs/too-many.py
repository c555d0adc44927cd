import threading
import time

NUMBERS = 400_000


def add_up(first, last, sums):
    sums.append(sum(number for number in range(first, last)))


def measure(count):
    sums = []
    share = NUMBERS // count
    began = time.perf_counter()
    threads = [
        threading.Thread(target=add_up, args=(n * share, (n + 1) * share, sums))
        for n in range(count)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - began
    print(f"{count:3} threads: sum {sum(sums)}, {seconds * 1000:.0f} ms")


measure(1)
measure(200)
