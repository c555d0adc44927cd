# What is taken is written in one line: `iter` calls `get` until a None comes.
import threading
import time
from queue import Queue

parcels = Queue()
packed = []


def pack():
    for parcel in iter(parcels.get, None):
        time.sleep(1)
        packed.append(parcel)


packers = [threading.Thread(target=pack) for _ in range(2)]
list(map(threading.Thread.start, packers))

for parcel in (1, 2, 3, 4):
    time.sleep(0.5)
    parcels.put(parcel)
for _ in packers:
    parcels.put(None)

list(map(threading.Thread.join, packers))
print(sorted(packed))
