# Nobody looks around, and nobody waits.
import threading

ready = []
seen = []


def work(name):
    ready.append(name)  # phase 1: everybody gets ready
    seen.append(3)  # phase 2: everybody looks around


threads = [threading.Thread(target=work, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(seen)
