import threading
import time

NUMBERS = 200_000


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
    return time.perf_counter() - began


def best(count):
    return min(measure(count) for _ in range(5))


one, many = best(1), best(200)
print(f"  1 thread:  {one * 1000:.0f} ms")
print(f"200 threads: {many * 1000:.0f} ms, {one / many:.1f} times as fast")
