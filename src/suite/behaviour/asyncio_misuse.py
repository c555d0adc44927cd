"""What asyncio says to frequent mistakes."""
import asyncio
import warnings


async def nested():
    coroutine = asyncio.sleep(0)
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    try:
        asyncio.get_running_loop().run_until_complete(asyncio.sleep(0))
    except RuntimeError as error:
        print(error)


try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.run(nested)
except (ValueError, TypeError) as error:
    print("no coroutine")
warnings.simplefilter("ignore")
asyncio.run(nested())

# Prints:
# no running event loop
# no coroutine
# asyncio.run() cannot be called from a running event loop
# This event loop is already running
