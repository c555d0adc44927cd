import threading

room = threading.Semaphore(1)
places = []


def enter(name):
    if room.acquire(blocking=False):
        places.append(name)
        room.release()


first = threading.Thread(target=enter, args=("Ada",))
second = threading.Thread(target=enter, args=("Bob",))
first.start()
second.start()
first.join()
second.join()

free = 0
while room.acquire(blocking=False):
    free += 1
