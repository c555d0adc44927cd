"""Two workers sleep until both are told to stop."""
import threading

changed = threading.Condition()
stopping = False


def work():
    with changed:
        while not stopping:
            changed.wait()


def stop():
    global stopping
    with changed:
        stopping = True
        changed.notify_all()


threads = [threading.Thread(target=job) for job in (work, work, stop)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
