import time
from concurrent.futures import ThreadPoolExecutor


def price(shop):
    time.sleep(2)  # the shop takes its time
    return {"corner": 12, "market": 9, "online": 10, "station": 15}[shop]


shops = ["corner", "market", "online", "station"]
prices = []
for shop in shops:
    prices.append(price(shop))

print(dict(zip(shops, prices)))
