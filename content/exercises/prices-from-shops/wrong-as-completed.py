import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def price(shop):
    time.sleep(2)  # the shop takes its time
    return {"corner": 12, "market": 9, "online": 10, "station": 15}[shop]


shops = ["corner", "market", "online", "station"]
with ThreadPoolExecutor(max_workers=4) as pool:
    futures = [pool.submit(price, shop) for shop in shops]
    prices = [future.result() for future in as_completed(futures)]

print(dict(zip(shops, prices)))
