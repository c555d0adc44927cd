"""One instance, however many threads ask for it first."""
import threading


class Settings:
    _instance, _lock, made = None, threading.Lock(), 0

    def __new__(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls.made += 1
                    cls._instance = super().__new__(cls)
        return cls._instance


found, start = [], threading.Barrier(4)


def ask():
    start.wait()
    found.append(Settings())


threads = [threading.Thread(target=ask) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(found), len(set(map(id, found))), Settings.made, Settings() is found[0])

# Prints:
# 4 1 1 True
