"""Clocks go forward, and timeit counts its runs."""
import time
import timeit

runs = []
print(timeit.timeit(lambda: runs.append(1), number=50) >= 0, len(runs))
print(len(timeit.repeat("x + 1", "x = 1", repeat=3, number=10)))
begun = time.perf_counter(), time.monotonic(), time.time()
time.sleep(0.02)
ended = time.perf_counter(), time.monotonic(), time.time()
print([after - before >= 0.015 for before, after in zip(begun, ended)])
print(time.strftime("%Y-%m-%d", time.gmtime(0)), time.gmtime(86400).tm_yday)
print(isinstance(time.time_ns(), int), time.monotonic_ns() > 0)
try:
    time.sleep(-1)
except ValueError as error:
    print(error)

# Prints:
# True 50
# 3
# [True, True, True]
# 1970-01-01 2
# True True
# sleep length must be non-negative
