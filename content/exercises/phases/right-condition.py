# A barrier by hand: wait until three are ready.
import threading

ready = []
seen = []
changed = threading.Condition()


def work(name):
    with changed:
        ready.append(name)  # phase 1: everybody gets ready
        changed.notify_all()
        changed.wait_for(lambda: len(ready) == 3)
    seen.append(len(ready))  # phase 2: everybody looks around


threads = [threading.Thread(target=work, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(seen)
