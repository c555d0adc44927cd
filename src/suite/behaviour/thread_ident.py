"""Identifiers are there once a thread has started, and differ between living threads."""
import threading

seen = []
barrier = threading.Barrier(3)


def note():
    seen.append(threading.get_ident())
    barrier.wait()


threads = [threading.Thread(target=note) for _ in range(3)]
print([t.ident for t in threads])
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(set(seen)), sorted(seen) == sorted(t.ident for t in threads))
print(all(isinstance(ident, int) and ident != 0 for ident in seen))
print(threading.get_ident() == threading.main_thread().ident)

# Prints:
# [None, None, None]
# 3 True
# True
# True
