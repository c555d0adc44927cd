# All five are under way at once: the total is computed too early.
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


threads = [threading.Thread(target=read, args=(sensor,)) for sensor in temperatures]
servers = ("archive", "screen")
threads += [threading.Thread(target=send, args=(server,)) for server in servers]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
