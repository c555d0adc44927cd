import asyncio


async def load(page):
    print("asked for", page)
    await asyncio.sleep(1)
    print("got", page)


async def main():
    load("menu")  # a coroutine, which nobody runs
    await load("start")
    first = asyncio.create_task(load("news"))
    second = asyncio.create_task(load("help"))
    await first
    await second


asyncio.run(main())
