import asyncio
import time


def blocking_download():
    time.sleep(3)
    return "page"


async def tick():
    for second in range(1, 4):
        await asyncio.sleep(0.9)
        print("tick", second)


async def main():
    ticking = asyncio.create_task(tick())
    page = await asyncio.to_thread(blocking_download)
    print("downloaded", page)
    await ticking


asyncio.run(main())
