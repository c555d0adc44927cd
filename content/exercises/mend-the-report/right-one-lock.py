# Stock and sales belong together, so one lock is enough for both.
import threading

lock = threading.Lock()
stock = [3]
sales = []
reports = []


def sell(name):
    with lock:
        stock[0] -= 1
        sales.append(name)
    print(name, "sold")


def report():
    with lock:
        reports.append((stock[0], len(sales)))
    print("report made")


threads = [
    threading.Thread(target=sell, args=("pen",), name="seller 1"),
    threading.Thread(target=sell, args=("ink",), name="seller 2"),
    threading.Thread(target=report, name="reporter"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

left, sold = reports[0]
print(f"Report: {left} left and {sold} sold of 3")
