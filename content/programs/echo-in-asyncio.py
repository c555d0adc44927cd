import asyncio


async def talk(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def client(name):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8000)
    writer.write(b"hello\n")
    print(name, "reads", (await reader.readline()).decode().strip())
    await asyncio.sleep(3)  # still connected, and thinking
    writer.close()


async def main():
    async with await asyncio.start_server(talk, "127.0.0.1", 8000):
        await asyncio.gather(client("Ada"), client("Bob"))


asyncio.run(main())
