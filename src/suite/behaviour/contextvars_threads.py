"""Threads begin with an empty context, to_thread() with a copy; run() keeps changes apart."""
import asyncio
import contextvars
import threading

user = contextvars.ContextVar("user", default="nobody")
token = user.set("main")
copy = contextvars.copy_context()
print(copy.run(lambda: (user.set("copied"), user.get())[1]), user.get(), copy[user])


async def main():
    user.set("task")
    print(await asyncio.to_thread(user.get))


asyncio.run(main())
thread = threading.Thread(target=lambda: print(user.get()))
thread.start()
thread.join()
user.reset(token)
print(user.get(), token.old_value is contextvars.Token.MISSING)

# Prints:
# copied main copied
# task
# nobody
# nobody True
