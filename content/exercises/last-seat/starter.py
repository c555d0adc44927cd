import threading

free = 1
booked = []
lock = threading.Lock()


def is_free():
    with lock:
        return free > 0


def book(name):
    global free
    if is_free():
        with lock:
            free -= 1
            booked.append(name)


guests = [threading.Thread(target=book, args=(name,)) for name in ("Ada", "Bob")]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
