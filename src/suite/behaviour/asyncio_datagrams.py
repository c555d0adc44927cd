"""asyncio with protocols: datagrams, and a connection of a transport's."""
import asyncio


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, address):
        self.transport.sendto(data * 2, address)


class Ask(asyncio.DatagramProtocol):
    def __init__(self, answer):
        self.answer = answer

    def datagram_received(self, data, address):
        self.answer.set_result(data)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    answer = loop.create_future()
    client, _ = await loop.create_datagram_endpoint(
        lambda: Ask(answer), remote_addr=server.get_extra_info("sockname"))
    client.sendto(b"ab")
    print(await answer)
    client.close()
    server.close()


asyncio.run(main())

# Prints:
# b'abab'
