"""Two tasks in a pool of four each hand on a part of their work and wait."""
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=4)


def half(n):
    return n // 2


def work(n):
    return pool.submit(half, n).result() + 1


futures = [pool.submit(work, n) for n in (4, 6)]
assert [future.result() for future in futures] == [3, 4]
