import threading
from queue import Queue, ShutDown

counter = Queue()


def carry(name):
    try:
        while True:
            print(name, "carries", counter.get())
    except ShutDown:
        print(name, "goes home")


for name in ("Ada", "Bob", "Cleo"):
    threading.Thread(target=carry, args=(name,)).start()

for dish in ("soup", "rice"):
    counter.put(dish)
counter.shutdown()
