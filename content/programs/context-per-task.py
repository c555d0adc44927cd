from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

visitor = ContextVar("visitor", default="stranger")


def greet(name):
    if name is not None:
        visitor.set(name)
    return visitor.get()


with ThreadPoolExecutor(max_workers=1) as pool:
    leaking = [pool.submit(greet, name) for name in ("Ada", None)]
    print("Without a copy:", [future.result() for future in leaking])

with ThreadPoolExecutor(max_workers=1) as pool:
    apart = [pool.submit(copy_context().run, greet, name) for name in ("Ada", None)]
    print("With a copy:", [future.result() for future in apart])
