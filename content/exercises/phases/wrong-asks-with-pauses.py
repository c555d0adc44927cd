import threading

ready = []
seen = []


all_here = threading.Event()


def work(name):
    ready.append(name)
    while True:
        all_here.wait(0.1)
        if len(ready) == 3:
            break
    seen.append(len(ready))


threads = [threading.Thread(target=work, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(seen)
