from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def price(shop):
    with urlopen(f"http://prices.example/{shop}", timeout=10) as answer:
        return int(answer.read())


shops = ["corner", "market", "online", "station"]
with ThreadPoolExecutor(max_workers=4) as pool:
    prices = [pool.submit(price, shop) for shop in shops]

print(dict(zip(shops, prices)))
