# Whoever is the last to get ready tells the others.
import threading

ready = []
seen = []
lock = threading.Lock()
everybody = threading.Event()


def work(name):
    with lock:
        ready.append(name)
        if len(ready) == 3:
            everybody.set()
    everybody.wait()
    seen.append(len(ready))


ts = [threading.Thread(target=work, args=(n,)) for n in ("Ada", "Bob", "Cleo")]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(seen)
