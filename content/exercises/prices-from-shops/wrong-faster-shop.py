from concurrent.futures import ThreadPoolExecutor


def price(shop):
    return {"corner": 12, "market": 9, "online": 10, "station": 15}[shop]


shops = ["corner", "market", "online", "station"]
with ThreadPoolExecutor(max_workers=4) as pool:
    prices = list(pool.map(price, shops))

print(dict(zip(shops, prices)))
