# submit, and ask the futures in the order of the shops.
import time
from concurrent.futures import ThreadPoolExecutor


def price(shop):
    time.sleep(2)  # the shop takes its time
    return {"corner": 12, "market": 9, "online": 10, "station": 15}[shop]


shops = ["corner", "market", "online", "station"]
with ThreadPoolExecutor() as pool:
    futures = [pool.submit(price, shop) for shop in shops]
prices = [future.result() for future in futures]

print(dict(zip(shops, prices)))
