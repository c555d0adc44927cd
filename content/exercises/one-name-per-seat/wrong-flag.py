# A flag is looked at and set in two steps, too.
import threading

seats = {}


taken = False


def book(seat, name):
    global taken
    if taken:
        return False
    taken = True
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
