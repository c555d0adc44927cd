from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.request import urlopen


def price(shop):
    with urlopen(f"http://prices.example/{shop}", timeout=10) as answer:
        return int(answer.read())


shops = ["corner", "market", "online", "station"]
with ThreadPoolExecutor(max_workers=4) as pool:
    futures = [pool.submit(price, shop) for shop in shops]
    prices = [future.result() for future in as_completed(futures)]

print(dict(zip(shops, prices)))
