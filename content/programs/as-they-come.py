from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.request import urlopen


def ask(shop):
    with urlopen(f"http://{shop}.shop.example/tea", timeout=10) as answer:
        return float(answer.read())


shops = ["market", "closed", "corner"]
with ThreadPoolExecutor(max_workers=3) as pool:
    asked = {pool.submit(ask, shop): shop for shop in shops}
    for future in as_completed(asked):
        shop = asked[future]
        try:
            print(shop, "->", future.result())
        except OSError as error:
            print(shop, "failed:", error)
