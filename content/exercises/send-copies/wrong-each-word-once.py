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


def count(line):
    return set(line.split())


with CopyingPool(max_workers=2) as pool:
    for words in pool.map(count, lines):
        for word in words:
            totals[word] = totals.get(word, 0) + 1

print(totals)
