# Tries to open a connection with asyncio.
# Safe: refused
import asyncio
async def main():
    await asyncio.open_connection("127.0.0.1", PORT)
try:
    asyncio.run(main())
    print("reached: connected")
except BaseException as error:
    print("refused:", type(error).__name__)
