# One lock for both, and a function that looks them up.
import threading

lock = threading.RLock()
stock = [3]
sales = []
reports = []


def both():
    return (stock[0], len(sales))


def sell(item):
    with lock:
        stock[0] -= 1
        sales.append(item)
    print(item, "sold")


def report():
    with lock:
        reports.append(both())
    print("report made")


ts = [threading.Thread(target=sell, args=(item,)) for item in ("pen", "ink")]
ts.append(threading.Thread(target=report))
for t in ts:
    t.start()
for t in ts:
    t.join()
left, sold = reports[0]
print(f"Report: {left} left and {sold} sold of 3")
