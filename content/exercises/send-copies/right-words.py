# The tasks return the words, and the main thread counts.
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


def words(line):
    return line.split()


with CopyingPool(max_workers=2) as pool:
    futures = [pool.submit(words, line) for line in lines]
for future in futures:
    for word in future.result():
        totals[word] = totals.get(word, 0) + 1

print(totals)
