# submit, and ask the futures in the order of the shops.
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def price(shop):
    with urlopen(f"http://prices.example/{shop}", timeout=10) as answer:
        return int(answer.read())


shops = ["corner", "market", "online", "station"]
with ThreadPoolExecutor() as pool:
    futures = [pool.submit(price, shop) for shop in shops]
prices = [future.result() for future in futures]

print(dict(zip(shops, prices)))
