import threading
import time

finished = []


def work(name, seconds):
    time.sleep(seconds)
    finished.append(name)


jobs = [("short", 1), ("long", 5), ("middle", 3)]
threads = []
for name, seconds in jobs:
    thread = threading.Thread(target=work, args=(name, seconds), name=name)
    thread.start()
    threads.append(thread)

time.sleep(2)
alive = any(thread.is_alive() for thread in threads)
print("Still working:", [name for name, seconds in jobs if seconds > 2 and alive])

for thread in threads:
    thread.join()
print("Finished:", finished)
