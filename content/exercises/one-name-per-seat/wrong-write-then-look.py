# Whoever writes last takes the seat away from somebody who thinks that it is theirs.
import threading

seats = {}


def book(seat, name):
    if seat in seats:
        return False
    seats[seat] = name
    return seats[seat] == name


def customer(name):
    if book(7, name):
        print(f"{name} has seat 7")
    else:
        print(f"{name} stands")


names = ("Ada", "Bob", "Cy")
threads = [threading.Thread(target=customer, args=(name,)) for name in names]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
