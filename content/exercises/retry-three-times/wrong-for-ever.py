import time
from concurrent.futures import ThreadPoolExecutor

asked = []


def ask(shop):
    asked.append(shop)
    if shop == "closed" or asked.count(shop) < 2:
        raise ConnectionError(shop)
    return f"{shop} is open"


def ask_patiently(shop):
    while len(asked) < 60:
        try:
            return ask(shop)
        except ConnectionError:
            time.sleep(1)
    raise ConnectionError(shop)


shops = ["corner", "closed", "market"]
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(ask_patiently, shop) for shop in shops]

for shop, future in zip(shops, futures):
    failed = future.exception()
    print(f"{shop} gave no answer" if failed else future.result())
