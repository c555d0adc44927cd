"""A loop tells what it is and what it does; asyncio logs which selector it uses."""
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(name)s: %(message)s")


async def main():
    print(asyncio.get_running_loop())


asyncio.run(main())
loop = asyncio.new_event_loop()
loop.close()
print(loop)

# Prints:
# asyncio: Using selector: EpollSelector
# <_UnixSelectorEventLoop running=True closed=False debug=False>
# asyncio: Using selector: EpollSelector
# <_UnixSelectorEventLoop running=False closed=True debug=False>
