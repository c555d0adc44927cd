"""New in 3.14: a thread runs in a context that it is given; pools map with a buffer."""
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor

user = contextvars.ContextVar("user", default="nobody")
context = contextvars.Context()
context.run(user.set, "Ada")
thread = threading.Thread(target=lambda: print(user.get()), context=context)
thread.start()
thread.join()
print(user.get(), context[user])
taken = []


def numbers():
    for n in range(6):
        taken.append(n)
        yield n


with ThreadPoolExecutor(1) as pool:
    results = pool.map(str, numbers(), buffersize=2)
    print(taken)
    print(next(results), taken)
    print(list(results), len(taken))

# Prints:
# Ada
# nobody Ada
# [0, 1]
# 0 [0, 1, 2]
# ['1', '2', '3', '4', '5'] 6
