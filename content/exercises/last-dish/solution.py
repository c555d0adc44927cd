import threading
from queue import Empty, Queue

dishes = Queue()
dishes.put("soup")
carried = []


def carry(name):
    try:
        carried.append((name, dishes.get_nowait()))
    except Empty:
        pass


first = threading.Thread(target=carry, args=("Ada",))
second = threading.Thread(target=carry, args=("Bob",))
first.start()
second.start()
first.join()
second.join()
