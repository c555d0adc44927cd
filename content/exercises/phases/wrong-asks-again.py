# A loop that asks again and again keeps the processor busy for nothing.
import threading

ready = []
seen = []


def work(name):
    ready.append(name)  # phase 1: everybody gets ready
    while len(ready) < 3:
        pass
    seen.append(len(ready))  # phase 2: everybody looks around


threads = [threading.Thread(target=work, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(seen)
