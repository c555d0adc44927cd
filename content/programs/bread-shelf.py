import threading
import time

shelf = threading.Condition()
bread = []


def bake():
    for loaf in ("rye", "wheat"):
        time.sleep(1)
        with shelf:
            bread.append(loaf)
            shelf.notify()


def buy(name):
    with shelf:
        while not bread:
            shelf.wait()
        print(name, "buys", bread.pop(0))


threading.Thread(target=buy, args=("Ada",)).start()
threading.Thread(target=buy, args=("Bob",)).start()
threading.Thread(target=bake).start()
