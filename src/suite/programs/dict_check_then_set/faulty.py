"""Threads put orders into a list per customer, and make the list if it is missing."""
import threading

orders = {}


def order(customer, item):
    if customer not in orders:
        orders[customer] = list()
    orders[customer].append(item)


threads = [threading.Thread(target=order, args=('Ada', n)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sorted(orders['Ada']) == [0, 1]
