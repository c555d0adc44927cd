"""asyncio's streams: a server and its clients in one loop."""
import asyncio


async def talk(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def ask(port, words):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answers = []
    for word in words:
        writer.write(word.encode() + b"\n")
        answers.append((await reader.readline()).decode().strip())
    writer.close()
    return answers


async def main():
    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        print(await asyncio.gather(*(ask(port, [f"{n}-{i}" for i in range(2)]) for n in "abc")))
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            await asyncio.wait_for(reader.read(1), 0.05)
        except TimeoutError:
            print("no answer")
        writer.close()
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as error:
        print(type(error).__name__, error.errno)


asyncio.run(main())

# Prints:
# [['A-0', 'A-1'], ['B-0', 'B-1'], ['C-0', 'C-1']]
# no answer
# ConnectionRefusedError 111
