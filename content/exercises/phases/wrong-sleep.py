# A second is long, and no promise that the others are ready.
import threading
import time

ready = []
seen = []


def work(name):
    ready.append(name)  # phase 1: everybody gets ready
    time.sleep(1)
    seen.append(len(ready))  # phase 2: everybody looks around


threads = [threading.Thread(target=work, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(seen)
