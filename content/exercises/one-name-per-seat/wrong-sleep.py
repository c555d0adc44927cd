# The sleeps put the customers into an order, and it is always the same one.
import threading
import time

seats = {}


def book(seat, name):
    if seat not in seats:
        seats[seat] = name
        return True
    return False


def customer(name):
    time.sleep(len(name) + ord(name[0]) / 100)
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
