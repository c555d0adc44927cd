import time
from concurrent.futures import ThreadPoolExecutor


def price(shop):
    time.sleep(2)  # the shop takes its time
    return {"corner": 12, "market": 9, "online": 10, "station": 15}[shop]


shops = ["corner", "market", "online", "station"]
prices = []
with ThreadPoolExecutor() as pool:
    for shop in shops:
        future = pool.submit(price, shop)
        future.add_done_callback(lambda done: prices.append(done.result()))

print(dict(zip(shops, prices)))
