"""The figures of cProfile: how often each function was called, by whom, and where it waited."""
import cProfile
import pstats
import queue
import threading
import time

lock, items = threading.Lock(), queue.Queue()


def fetch(number):
    with lock:
        time.sleep(0.02)
    items.put(number)


def main():
    for number in range(3):
        fetch(number)
    while not items.empty():
        items.get()


profiler = cProfile.Profile()
profiler.runcall(main)
stats = pstats.Stats(profiler).stats
for (file, line, name), (_, calls, own, total, callers) in sorted(stats.items()):
    print(name, calls, sorted(name for _, _, name in callers))
    if name == "<built-in method time.sleep>":
        waited = own, total
print(all(seconds > 0.05 for seconds in waited), waited[0] == waited[1])

# Prints in any order:
# empty 4 ['main']
# put 3 ['fetch']
# get 3 ['main']
# _qsize 7 ['empty', 'get']
# _put 3 ['put']
# _get 3 ['get']
# __enter__ 6 ['get', 'put']
# __exit__ 6 ['get', 'put']
# _is_owned 6 ['notify']
# notify 6 ['get', 'put']
# fetch 3 ['main']
# main 1 []
# <built-in method builtins.len> 7 ['_qsize']
# <built-in method time.sleep> 3 ['fetch']
# <method '__enter__' of '_thread.lock' objects> 13 ['__enter__', 'empty', 'fetch']
# <method '__exit__' of '_thread.lock' objects> 13 ['__exit__', 'empty', 'fetch']
# <method 'acquire' of '_thread.lock' objects> 6 ['_is_owned']
# <method 'append' of 'collections.deque' objects> 3 ['_put']
# <method 'disable' of '_lsprof.Profiler' objects> 1 []
# <method 'popleft' of 'collections.deque' objects> 3 ['_get']
# True True
