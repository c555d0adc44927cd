"""Each thread of a pool is prepared once; names have a prefix."""
import threading
from concurrent.futures import ThreadPoolExecutor

own = threading.local()
prepared = []
barrier = threading.Barrier(2)


def prepare(word):
    own.word = word
    prepared.append(threading.current_thread().name)


def work(_):
    barrier.wait()
    return own.word


with ThreadPoolExecutor(2, "crew", initializer=prepare, initargs=("ready",)) as pool:
    print(list(pool.map(work, range(4))))
print(sorted(prepared))

# Prints:
# ['ready', 'ready', 'ready', 'ready']
# ['crew_0', 'crew_1']
