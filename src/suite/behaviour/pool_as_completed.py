"""as_completed() gives futures as they are done."""
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

gates = [threading.Event() for _ in range(3)]


def wait(n):
    gates[n].wait()
    return n * n


with ThreadPoolExecutor(3) as pool:
    futures = {pool.submit(wait, n): f"job {n}" for n in range(3)}
    gates[2].set()
    for future in as_completed(futures):
        print(futures[future], future.result(), future.done())
        gates[{4: 0, 0: 1}.get(future.result(), 2)].set()

# Prints:
# job 2 4 True
# job 0 0 True
# job 1 1 True
