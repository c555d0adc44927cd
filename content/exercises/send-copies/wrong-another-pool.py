# A pool of plain threads does not copy. But now two threads change one dictionary.
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


def count(line, totals):
    for word in line.split():
        totals[word] = totals.get(word, 0) + 1


with ThreadPoolExecutor(max_workers=2) as pool:
    list(pool.map(count, lines, [totals, totals]))

print(totals)
