"""wait() returns when the first is done, when one fails, or when all are done."""
import threading
from concurrent.futures import FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait

gate = threading.Event()


def fail():
    raise KeyError("x")


with ThreadPoolExecutor(3) as pool:
    slow, quick = pool.submit(gate.wait), pool.submit(len, "four")
    done, waiting = wait([slow, quick], return_when=FIRST_COMPLETED)
    print(len(done), len(waiting), [f.result() for f in done])
    failing = pool.submit(fail)
    done, waiting = wait([slow, failing], return_when=FIRST_EXCEPTION)
    print([type(f.exception()).__name__ for f in done], slow in waiting)
    print([len(part) for part in wait([slow], timeout=0.01)])
    gate.set()
    print([len(part) for part in wait([slow, quick, failing])])

# Prints:
# 1 1 [4]
# ['KeyError'] True
# [0, 1]
# [3, 0]
