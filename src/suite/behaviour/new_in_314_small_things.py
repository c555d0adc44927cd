"""New in 3.14: max-heaps, map(strict=True), Placeholder, copies of paths, float.from_number."""
import functools
import heapq
import pathlib
from datetime import date

heap = [1, 5, 3]
heapq.heapify_max(heap)
heapq.heappush_max(heap, 9)
print(heapq.heappop_max(heap), heapq.heappop_max(heap))
try:
    list(map(pow, [1, 2], [3], strict=True))
except ValueError as error:
    print(error)
half = functools.partial(divmod, functools.Placeholder, 2)
print(half(9), float.from_number(3), date.strptime("2025-10-07", "%Y-%m-%d"))
source = pathlib.Path("a.txt")
source.write_text("text")
print(source.copy("b.txt"), pathlib.Path("b.txt").read_text())

# Prints:
# 9 5
# map() argument 2 is shorter than argument 1
# (4, 1) 3.0 2025-10-07
# b.txt text
