"""An asyncio queue between a producer and two consumers."""
import asyncio


async def consume(name, box):
    while True:
        item = await box.get()
        print(name, item)
        await asyncio.sleep(0.001)
        box.task_done()


async def main():
    box = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consume(name, box)) for name in ("a", "b")]
    for n in range(5):
        await box.put(n)
    await box.join()
    for consumer in consumers:
        consumer.cancel()
    results = await asyncio.gather(*consumers, return_exceptions=True)
    print([type(result).__name__ for result in results])
    try:
        box.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))


asyncio.run(main())

# Prints:
# a 0
# b 1
# a 2
# b 3
# a 4
# ['CancelledError', 'CancelledError']
# QueueEmpty()
