import threading
import time

lock = threading.Lock()
not_empty = threading.Condition(lock)
not_full = threading.Condition(lock)
shelf = []


def bake():
    for loaf in range(1, 5):
        with not_full:
            while len(shelf) == 2:
                not_full.wait()
            shelf.append(loaf)
            print("baked", loaf)
            not_empty.notify()


def buy(customer):
    for _ in range(2):
        time.sleep(1)
        with not_empty:
            while not shelf:
                not_empty.wait()
            shelf.pop(0)
            not_full.notify()


threading.Thread(target=bake).start()
for customer in ("Ada", "Bob"):
    threading.Thread(target=buy, args=(customer,), name=customer).start()
