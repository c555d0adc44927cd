# The main thread does one of the waits itself.
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


roof = threading.Thread(target=read, args=("roof",))
cellar = threading.Thread(target=read, args=("cellar",))
roof.start()
cellar.start()
read("garden")
roof.join()
cellar.join()

archive = threading.Thread(target=send, args=("archive",))
archive.start()
send("screen")
archive.join()
