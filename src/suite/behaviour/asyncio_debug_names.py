"""Runner, call_later, futures and loop time."""
import asyncio

with asyncio.Runner() as runner:
    loop = runner.get_loop()
    future = loop.create_future()
    begun = loop.time()
    loop.call_later(0.02, future.set_result, "later")
    loop.call_soon(print, "soon")
    print(runner.run(asyncio.wait_for(future, 5)), loop.time() - begun >= 0.015)
    handle = loop.call_later(0.01, print, "never")
    handle.cancel()
    print(handle.cancelled(), loop.is_running())
    runner.run(asyncio.sleep(0.02))
print(loop.is_closed())

# Prints:
# soon
# later True
# True False
# True
