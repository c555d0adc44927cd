"""A cancelled task gets CancelledError where it waits, and may clean up."""
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("asked to stop:", error)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(task.cancel("enough"))
    try:
        await task
    except asyncio.CancelledError as error:
        print(task.cancelled(), error.args)
    task = asyncio.create_task(asyncio.sleep(0.01, "shielded"))
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.001)
    except TimeoutError:
        print(await task)


asyncio.run(main())

# Prints:
# True
# asked to stop: enough
# True ('enough',)
# shielded
