import threading

ready = []
seen = []
meeting = threading.Barrier(3)


def work(name):
    ready.append(name)  # phase 1: everybody gets ready
    meeting.wait()


threads = [threading.Thread(target=work, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

for _ in range(3):
    seen.append(len(ready))
print(seen)
