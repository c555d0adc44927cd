"""A task runs as soon as its maker waits; it has a name and a result."""
import asyncio


async def count(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return n


async def main():
    a = asyncio.create_task(count("a", 3), name="counter")
    b = asyncio.create_task(count("b", 2))
    print("made", a.get_name(), a.done())
    print(await b, await a, a.done())
    print(len(asyncio.all_tasks()), asyncio.current_task() in asyncio.all_tasks())


asyncio.run(main())

# Prints:
# made counter False
# a 0
# b 0
# a 1
# b 1
# a 2
# 2 3 True
# 1 True
