import threading

ready = []
seen = []


meeting = threading.Barrier(3)


def work(name):
    ready.append(name)
    seen.append(len(ready))
    meeting.wait()
    seen.pop(0)
    seen.append(len(ready))


threads = [threading.Thread(target=work, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(seen)
