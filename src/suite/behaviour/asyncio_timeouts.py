"""wait_for() and timeout() give up in time, and cancel what they waited for."""
import asyncio


async def long():
    try:
        await asyncio.sleep(10)
    finally:
        print("tidied up")


async def main():
    try:
        await asyncio.wait_for(long(), timeout=0.01)
    except TimeoutError as error:
        print(repr(error))
    try:
        async with asyncio.timeout(0.01) as limit:
            await long()
    except TimeoutError:
        print("expired", limit.expired())
    print(await asyncio.wait_for(asyncio.sleep(0, "in time"), timeout=1))


asyncio.run(main())

# Prints:
# tidied up
# TimeoutError()
# tidied up
# expired True
# in time
