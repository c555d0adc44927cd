from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def price(shop):
    with urlopen(f"http://prices.example/{shop}", timeout=10) as answer:
        return int(answer.read())


shops = ["corner", "market", "online", "station"]
prices = []
with ThreadPoolExecutor() as pool:
    for shop in shops:
        future = pool.submit(price, shop)
        future.add_done_callback(lambda done: prices.append(done.result()))

print(dict(zip(shops, prices)))
