import threading
import time
from queue import Queue

parcels = Queue()
packed = []


def pack():
    while not parcels.is_shutdown:
        parcel = parcels.get()
        time.sleep(1)
        packed.append(parcel)


packers = [threading.Thread(target=pack) for _ in range(2)]
for packer in packers:
    packer.start()

for parcel in (1, 2, 3, 4):
    time.sleep(0.5)
    parcels.put(parcel)
parcels.shutdown()

for packer in packers:
    packer.join()
print(sorted(packed))
