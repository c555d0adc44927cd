"""Asynchronous generators, comprehensions and context managers."""
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def opened(name):
    print("open", name)
    try:
        yield name.upper()
    finally:
        print("close", name)


async def ticks(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def main():
    async with opened("file") as file:
        print(file, [i async for i in ticks(4) if i % 2])
    async for i in ticks(2):
        print("tick", i)
    for next_done in asyncio.as_completed([asyncio.sleep(0.02, "slow"), asyncio.sleep(0, "quick")]):
        print(await next_done)


asyncio.run(main())

# Prints:
# open file
# FILE [1, 3]
# close file
# tick 0
# tick 1
# quick
# slow
