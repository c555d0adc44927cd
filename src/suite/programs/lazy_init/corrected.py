"""The first thread that asks for the registry makes it while it holds a lock."""
import threading


class Registry:
    pass


registry = None
lock = threading.Lock()
got = [None, None]


def get_registry():
    global registry
    with lock:
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
