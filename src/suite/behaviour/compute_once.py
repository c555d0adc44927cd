"""A cache that computes each key once, however many threads ask for it."""
import threading
from concurrent.futures import Future, ThreadPoolExecutor

cache, lock, computed = {}, threading.Lock(), []


def expensive(key):
    computed.append(key)
    return key.upper()


def get(key):
    with lock:
        future = cache.get(key)
        mine = future is None
        if mine:
            future = cache[key] = Future()
    if mine:
        future.set_result(expensive(key))
    return future.result()


with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(get, "abcabcab")))
print(sorted(computed))

# Prints:
# ['A', 'B', 'C', 'A', 'B', 'C', 'A', 'B']
# ['a', 'b', 'c']
