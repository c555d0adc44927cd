"""A loop in a thread of its own takes coroutines from another thread."""
import asyncio
import threading

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()


async def double(n):
    await asyncio.sleep(0.01)
    if n < 0:
        raise ValueError("negative")
    return 2 * n


future = asyncio.run_coroutine_threadsafe(double(21), loop)
print(future.result(timeout=5))
try:
    asyncio.run_coroutine_threadsafe(double(-1), loop).result()
except ValueError as error:
    print(error)
loop.call_soon_threadsafe(print, "called in the loop")
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(loop.is_closed(), thread.is_alive())

# Prints:
# 42
# negative
# called in the loop
# True False
