import threading
import time

meeting = threading.Barrier(3)


def hike(name, hours):
    for hut in (1, 2):
        time.sleep(hours)
        print(f"{name} is at hut {hut}")
        meeting.wait()
        print(f"{name} goes on from hut {hut}")


for name, hours in (("Ada", 1), ("Bob", 2), ("Cleo", 3)):
    threading.Thread(target=hike, args=(name, hours)).start()
