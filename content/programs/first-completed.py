import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait


def ask(server, seconds):
    time.sleep(seconds)
    return f"answer of {server}"


servers = [("north", 3), ("south", 1), ("west", 2)]
with ThreadPoolExecutor() as pool:
    waiting = [pool.submit(ask, *server) for server in servers]
    while waiting:
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            print(future.result(), "and", len(waiting), "to come")
