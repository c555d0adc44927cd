import threading
import time
from queue import Queue, ShutDown

parcels = Queue()
packed = []
lock = threading.Lock()


def pack():
    try:
        while True:
            parcels.get()
            time.sleep(1)
            with lock:
                packed.append(len(packed) + 1)
    except ShutDown:
        pass


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
