# Three threads in place of six: the first three queries are the first in every schedule.
import time
from concurrent.futures import ThreadPoolExecutor


def query(number):
    time.sleep(3 if number in (1, 4) else 1)
    print(f"Query {number} is answered")


with ThreadPoolExecutor(max_workers=3) as pool:
    pool.map(query, range(1, 7))
