import threading

free = 1
booked = []
lock = threading.Lock()


def book(name):
    global free
    with lock:
        if free > 0:
            free -= 1
            booked.append(name)


guests = [threading.Thread(target=book, args=(name,)) for name in ("Ada", "Bob")]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
