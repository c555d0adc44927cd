"""A group waits for its tasks; when one fails the others are cancelled."""
import asyncio


async def fail():
    await asyncio.sleep(0.01)
    raise ValueError("one failed")


async def long():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.sleep(0, n)) for n in range(3)]
    print([task.result() for task in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(long())
            group.create_task(fail())
    except* ValueError as caught:
        print(caught.message, caught.exceptions)


asyncio.run(main())

# Prints:
# [0, 1, 2]
# cancelled
# unhandled errors in a TaskGroup (ValueError('one failed'),)
