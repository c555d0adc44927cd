import random
import threading

stock_lock = threading.Lock()
sales_lock = threading.Lock()
stock = [3]
sales = []
reports = []


def count_stock():
    with stock_lock:
        return stock[0]


def note_sale(name):
    with sales_lock:
        sales.append(name)


def sell(name):
    with stock_lock:
        stock[0] -= 1
        note_sale(name)
    print(name, "sold")


def report():
    with stock_lock:
        with sales_lock:
            reports.append((stock[0], len(sales)))
    print("report made")


threads = [
    threading.Thread(target=sell, args=("pen",), name="seller 1"),
    threading.Thread(target=sell, args=("ink",), name="seller 2"),
    threading.Thread(target=report, name="reporter"),
]
random.shuffle(threads)
for thread in threads:
    thread.start()
    thread.join()

left, sold = reports[0]
print(f"Report: {left} left and {sold} sold of 3")
