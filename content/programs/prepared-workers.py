import threading
import time
from concurrent.futures import ThreadPoolExecutor

here = threading.local()


def connect(address):
    here.connection = f"connection to {address}"
    print("a worker has connected")


def ask(question):
    time.sleep(1)
    return f"{question} over its {here.connection}"


with ThreadPoolExecutor(2, initializer=connect, initargs=("shop.db",)) as pool:
    for answer in pool.map(ask, ["price", "stock", "name", "weight"]):
        print(answer)
