from multiprocessing import Process, Value


def book(rooms):
    with rooms.get_lock():
        if rooms.value > 0:
            rooms.value -= 1


if __name__ == "__main__":
    rooms = Value("i", 1)
    guests = [Process(target=book, args=(rooms,)) for _ in range(2)]
    for guest in guests:
        guest.start()
    for guest in guests:
        guest.join()
    free = rooms.value
    print("Rooms left:", free)
