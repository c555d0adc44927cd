import threading
import time
from queue import Queue, ShutDown

parcels = Queue()
packed = []


def pack():
    try:
        while True:
            parcel = parcels.get()
            time.sleep(1)
            packed.append(parcel)
            parcels.task_done()
    except ShutDown:
        pass


packers = [threading.Thread(target=pack, daemon=True) for _ in range(2)]
for packer in packers:
    packer.start()

for parcel in (1, 2, 3, 4):
    time.sleep(0.5)
    parcels.put(parcel)

parcels.join()
print(sorted(packed))
