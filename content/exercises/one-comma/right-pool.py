# `submit` takes the arguments as they are.
from concurrent.futures import ThreadPoolExecutor

GUESTS = ["Ada", "Bob", "Q"]
welcomed = []


def welcome(guest):
    welcomed.append(guest)


with ThreadPoolExecutor() as pool:
    for future in [pool.submit(welcome, guest) for guest in GUESTS]:
        future.result()

print("Welcomed:", sorted(welcomed))
