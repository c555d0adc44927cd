import threading

ready = []
seen = []
meeting = threading.Barrier(3)


def work(name):
    ready.append(name)  # phase 1: everybody gets ready
    place = len(seen)
    seen.append(len(ready))
    meeting.wait()
    seen[:] = [len(ready)] * 3


threads = [threading.Thread(target=work, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(seen)
