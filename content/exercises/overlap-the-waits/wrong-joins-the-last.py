# Only the last of the threads is waited for.
import threading
import time

temperatures = {"roof": 9, "cellar": 12, "garden": 10}
readings = {}


def read(sensor):
    time.sleep(2)
    readings[sensor] = temperatures[sensor]
    print(f"{sensor} is read")


def send(server):
    total = sum(readings.values())
    time.sleep(1)
    print(f"{server} has got {total}")


for sensor in temperatures:
    thread = threading.Thread(target=read, args=(sensor,))
    thread.start()
thread.join()

for server in ("archive", "screen"):
    threading.Thread(target=send, args=(server,)).start()
