"""One thread waits, unless it is there already, for a result that another announces."""
import threading

changed = threading.Condition()
result = None


def compute():
    global result
    with changed:
        result = 42
        changed.notify()


def use():
    with changed:
        while result is None:
            changed.wait()
        assert result == 42


threads = [threading.Thread(target=job) for job in (use, compute)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
