import time
from concurrent.futures import ThreadPoolExecutor


def price(shop):
    time.sleep(2)  # the shop takes its time
    return {"corner": 12, "market": 9, "online": 10, "station": 15}[shop]


shops = ["corner", "market", "online", "station"]
prices = []
with ThreadPoolExecutor(max_workers=4) as pool:
    for shop in shops:
        prices.append(pool.submit(price, shop).result())

print(dict(zip(shops, prices)))
