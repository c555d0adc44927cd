# A pool: one of its threads may serve two of the three, which is as good.
import threading
from concurrent.futures import ThreadPoolExecutor

seats = {}


def book(seat, name):
    return seats.setdefault(seat, name) == name


def customer(name):
    if book(7, name):
        print(f"{name} has seat 7")
    else:
        print(f"{name} stands")


names = ("Ada", "Bob", "Cy")
with ThreadPoolExecutor(max_workers=3) as pool:
    list(pool.map(customer, names))
