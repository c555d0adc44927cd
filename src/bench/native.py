"""Two OS threads hand locks back and forth: prints the microseconds of one hand-over.

The median of five: it depends on whether the system puts the two on one core or on two.
"""

import statistics
import threading
import time

ROUNDS = 4000


def go(wait_for, let_go):
    for _ in range(ROUNDS):
        wait_for.acquire()
        let_go.release()


def measure():
    mine, yours = threading.Lock(), threading.Lock()
    yours.acquire()
    threads = [
        threading.Thread(target=go, args=(mine, yours)),
        threading.Thread(target=go, args=(yours, mine)),
    ]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return (time.perf_counter() - begun) / (2 * ROUNDS) * 1e6


print(statistics.median(measure() for _ in range(5)))
