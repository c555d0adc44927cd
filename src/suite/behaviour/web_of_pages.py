"""A crawler over pages in memory: a pool, a set of what was seen, and a bound on depth."""
import threading
from concurrent.futures import ThreadPoolExecutor, wait

PAGES = {"/": ["/a", "/b"], "/a": ["/b", "/c"], "/b": ["/"], "/c": ["/d"], "/d": []}
seen, lock = {"/"}, threading.Lock()


def visit(page, depth):
    with lock:
        fresh = [link for link in PAGES[page] if link not in seen]
        seen.update(fresh)
    print(f"{page} at {depth}\n", end="")
    return [(link, depth + 1) for link in fresh if depth < 2]


with ThreadPoolExecutor(3) as pool:
    waiting = {pool.submit(visit, "/", 0)}
    while waiting:
        done, waiting = wait(waiting, return_when="FIRST_COMPLETED")
        for future in done:
            waiting |= {pool.submit(visit, *task) for task in future.result()}
print(sorted(seen))

# Prints in any order:
# / at 0
# /a at 1
# /b at 1
# /c at 2
# ['/', '/a', '/b', '/c', '/d']
