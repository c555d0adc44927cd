"""asyncio hands work to a pool of interpreters, as to any other pool."""
import asyncio
from concurrent.futures import InterpreterPoolExecutor


def count(text, letter):
    return text.count(letter)


async def main():
    loop = asyncio.get_running_loop()
    with InterpreterPoolExecutor(2) as pool:
        calls = [loop.run_in_executor(pool, count, "banana", letter) for letter in "abn"]
        print(await asyncio.gather(*calls))


if __name__ == "__main__":
    asyncio.run(main())

# Prints:
# [3, 1, 2]
