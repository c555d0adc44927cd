"""The first thread that asks for the registry makes it."""
import threading


class Registry:
    pass


registry = None
got = [None, None]


def get_registry():
    global registry
    if registry is None:
        registry = Registry()
    return registry


def work(n):
    got[n] = get_registry()


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert got[0] is got[1]
