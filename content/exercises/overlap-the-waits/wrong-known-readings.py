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
readings.update({"roof": 9, "cellar": 12, "garden": 10})

servers = ("archive", "screen")
senders = [threading.Thread(target=send, args=(server,)) for server in servers]
for thread in senders:
    thread.start()
for thread in senders:
    thread.join()
