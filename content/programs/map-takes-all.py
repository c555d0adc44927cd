import time
from concurrent.futures import ThreadPoolExecutor


def orders():
    for number in range(1, 5):
        print("order", number, "is taken")
        yield number


def cook(number):
    time.sleep(1)
    return f"dish {number}"


with ThreadPoolExecutor(max_workers=1) as pool:
    for dish in pool.map(cook, orders()):
        print(dish)

print("And now with a buffer:")
with ThreadPoolExecutor(max_workers=1) as pool:
    for dish in pool.map(cook, orders(), buffersize=2):
        print(dish)
