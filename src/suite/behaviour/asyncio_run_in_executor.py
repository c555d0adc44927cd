"""run_in_executor() gives a result, or the exception of a thread."""
import asyncio
from concurrent.futures import ThreadPoolExecutor


def fail():
    raise LookupError("in a thread")


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, sum, [1, 2, 3]))
    with ThreadPoolExecutor(1) as pool:
        try:
            await loop.run_in_executor(pool, fail)
        except LookupError as error:
            print(repr(error))
        done, waiting = await asyncio.wait([loop.run_in_executor(pool, len, "abc")])
        print([f.result() for f in done], waiting)


asyncio.run(main())

# Prints:
# 6
# LookupError('in a thread')
# [3] set()
