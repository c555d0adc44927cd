from urllib.request import urlopen


def price(shop):
    with urlopen(f"http://prices.example/{shop}", timeout=10) as answer:
        return int(answer.read())


shops = ["corner", "market", "online", "station"]
prices = []
for shop in shops:
    prices.append(price(shop))

print(dict(zip(shops, prices)))
