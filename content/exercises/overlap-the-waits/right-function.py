# The same for both phases, and nobody waits for the last two.
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


def all_at_once(target, names):
    threads = [threading.Thread(target=target, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    return threads


for thread in all_at_once(read, temperatures):
    thread.join()
all_at_once(send, ["archive", "screen"])
