"""A coroutine that nobody awaits is warned of; a failed task that nobody looked at is told."""
import asyncio


async def fail():
    raise ValueError("unseen")


async def main():
    fail()
    task = asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    print(task.done())
    del task


asyncio.run(main())
print("end")

# Prints:
# True
# end
# On stderr:
# asyncio_not_awaited.py:10: RuntimeWarning: coroutine 'fail' was never awaited
# RuntimeWarning: Enable tracemalloc to get the object allocation traceback
# Task exception was never retrieved
# future: <Task finished name='Task-2' coro=<fail() done, defined at asyncio_not_awaited.py:5> exception=ValueError('unseen')>
# ValueError: unseen
