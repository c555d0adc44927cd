import threading
import time
from queue import Queue, ShutDown

parcels = Queue()
packed = []


def pack():
    while True:
        try:
            parcel = parcels.get()
        except ShutDown:
            return
        time.sleep(1)
        packed.append(parcel)


packers = [threading.Thread(target=pack) for _ in range(2)]
for packer in packers:
    packer.start()

for parcel in (1, 2, 3):
    time.sleep(0.5)
    parcels.put(parcel)
parcels.shutdown()
time.sleep(1)
packed.append(4)

for packer in packers:
    packer.join()
print(sorted(packed))
