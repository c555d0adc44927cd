# Here it works, because the pool is made of threads. In processes the totals stay empty.
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor


def sent(thing):
    return pickle.loads(pickle.dumps(thing))


class CopyingPool(ThreadPoolExecutor):
    """Copies what it is given and what it gives back, as pools of processes do."""

    def submit(self, function, *args):
        def run(function, args):
            return sent(function(*args))

        return super().submit(run, *sent((function, args)))


lines = ["to be or", "not to be"]
totals = {}


lock = threading.Lock()


def count(line):
    for word in line.split():
        with lock:
            totals[word] = totals.get(word, 0) + 1


with CopyingPool(max_workers=2) as pool:
    list(pool.map(count, lines))

print(totals)
