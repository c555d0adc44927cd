"""Locks, semaphores, events and conditions of asyncio."""
import asyncio


async def main():
    lock, semaphore = asyncio.Lock(), asyncio.Semaphore(2)
    event, condition = asyncio.Event(), asyncio.Condition()
    log = []

    async def locked(n):
        async with lock:
            log.append(("in", n))
            await asyncio.sleep(0)
            log.append(("out", n))

    await asyncio.gather(locked(1), locked(2))
    print(log, lock.locked())
    async with semaphore:
        print(semaphore.locked(), await semaphore.acquire(), semaphore.locked())

    async def wait():
        await event.wait()
        async with condition:
            condition.notify_all()

    task = asyncio.create_task(wait())
    async with condition:
        event.set()
        print(await condition.wait(), event.is_set())
    await task
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())

# Prints:
# [('in', 1), ('out', 1), ('in', 2), ('out', 2)] False
# False True True
# True True
# Lock is not acquired.
