"""New in 3.14: asyncio makes no loop unasked, and a task may begin at once."""
import asyncio

try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)


async def work(name):
    print(name, "begins")
    await asyncio.sleep(0)
    return name


async def main():
    lazy = asyncio.create_task(work("lazy"))
    eager = asyncio.create_task(work("eager"), eager_start=True)
    print("both made")
    print(await asyncio.gather(lazy, eager))


asyncio.run(main())

# Prints:
# There is no current event loop in thread 'MainThread'.
# eager begins
# both made
# lazy begins
# ['lazy', 'eager']
