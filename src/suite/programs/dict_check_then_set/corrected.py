"""Threads look up, make and fill the list of a customer under one lock."""
import threading

orders = {}
lock = threading.Lock()


def order(customer, item):
    with lock:
        if customer not in orders:
            orders[customer] = list()
        orders[customer].append(item)


threads = [threading.Thread(target=order, args=('Ada', n)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sorted(orders['Ada']) == [0, 1]
