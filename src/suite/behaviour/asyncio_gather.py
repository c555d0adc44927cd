"""Coroutines sleep at the same time; gather() keeps the order of its arguments."""
import asyncio


async def wait(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
    return name.upper()


async def main():
    print(await asyncio.gather(wait("c", 0.03), wait("a", 0.01), wait("b", 0.02)))


asyncio.run(main())

# Prints:
# a
# b
# c
# ['C', 'A', 'B']
