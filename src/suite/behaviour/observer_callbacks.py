"""Callbacks run in the thread that makes the change."""
import threading


class Cell:
    def __init__(self):
        self._value, self._watchers, self._lock = None, [], threading.Lock()

    def watch(self, watcher):
        with self._lock:
            self._watchers.append(watcher)

    def set(self, value):
        with self._lock:
            self._value, watchers = value, list(self._watchers)
        for watcher in watchers:
            watcher(value, threading.current_thread().name)


cell = Cell()
cell.watch(lambda value, thread: print("saw", value, "in", thread))
cell.watch(lambda value, _: cell.watch(print) if value == "more" else None)
cell.set(1)
thread = threading.Thread(target=cell.set, args=("more",), name="changer")
thread.start()
thread.join()
cell.set(2)

# Prints:
# saw 1 in MainThread
# saw more in changer
# saw 2 in MainThread
# 2 MainThread
