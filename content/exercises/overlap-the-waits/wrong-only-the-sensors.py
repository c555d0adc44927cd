# The sensors are read at once, but the two servers get their total one after the other.
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


readers = [threading.Thread(target=read, args=(sensor,)) for sensor in temperatures]
for thread in readers:
    thread.start()
for thread in readers:
    thread.join()

for server in ("archive", "screen"):
    send(server)
