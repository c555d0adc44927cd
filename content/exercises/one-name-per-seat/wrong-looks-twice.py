# Looking twice makes the gap smaller. It is still there.
import threading

seats = {}


def book(seat, name):
    if seat not in seats:
        if seat not in seats:
            seats[seat] = name
            return True
    return False


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
