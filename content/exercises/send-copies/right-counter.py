# With the tool that the standard library has for it.
import pickle
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


from collections import Counter


def count(line):
    return Counter(line.split())


totals = Counter()
with CopyingPool(max_workers=2) as pool:
    for counts in pool.map(count, lines):
        totals.update(counts)

print(dict(totals))
