# The free seats are a list: pop looks and takes in one step.
import threading

seats = {}


free = [7]


def book(seat, name):
    try:
        free.pop()
    except IndexError:
        return False
    seats[seat] = name
    return True


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
