"""Reading the stock and writing it are locked together."""
import threading

lock = threading.Lock()
stock = 10


def sell(pieces):
    global stock
    with lock:
        left = stock - pieces
        stock = left


threads = [threading.Thread(target=sell, args=(n,)) for n in (1, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert stock == 7
