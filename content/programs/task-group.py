import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

SERVERS = [("north", 1), ("south", 2), ("west", 3)]


def ask(server, seconds):
    time.sleep(seconds)
    if server == "south":
        raise ConnectionError("south does not answer")
    print(server, "has answered")


async def ask_and_let_go(server, seconds):
    await asyncio.sleep(seconds)
    if server == "south":
        raise ConnectionError("south does not answer")
    print(server, "has answered")


async def main():
    async with asyncio.TaskGroup() as group:
        for server in SERVERS:
            group.create_task(ask_and_let_go(*server))


with ThreadPoolExecutor() as pool:
    futures = [pool.submit(ask, *server) for server in SERVERS]
print("pool:", [str(future.exception()) for future in futures])

try:
    asyncio.run(main())
except ExceptionGroup as group:
    print("group:", [str(error) for error in group.exceptions])
