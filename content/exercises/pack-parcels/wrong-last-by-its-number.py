import threading
import time
from queue import Queue

parcels = Queue()
packed = []


def pack():
    parcel = 0
    while parcel < 3:
        parcel = parcels.get()
        time.sleep(1)
        packed.append(parcel)


packers = [threading.Thread(target=pack) for _ in range(2)]
for packer in packers:
    packer.start()

for parcel in (1, 2, 3, 4):
    time.sleep(0.5)
    parcels.put(parcel)

for packer in packers:
    packer.join()
print(sorted(packed))
