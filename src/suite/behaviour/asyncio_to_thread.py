"""Blocking calls run in threads, and the loop goes on."""
import asyncio
import threading

ticked = threading.Event()


def blocking(n):
    return n, ticked.wait(), threading.current_thread() is threading.main_thread()


async def tick():
    for _ in range(3):
        await asyncio.sleep(0.001)
    ticked.set()
    return "ticked"


async def main():
    ticker = asyncio.create_task(tick())
    print(await asyncio.gather(*(asyncio.to_thread(blocking, n) for n in range(3))))
    print(await ticker)


asyncio.run(main())

# Prints:
# [(0, True, False), (1, True, False), (2, True, False)]
# ticked
