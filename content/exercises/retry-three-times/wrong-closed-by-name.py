import time
from concurrent.futures import ThreadPoolExecutor

asked = []


def ask(shop):
    asked.append(shop)
    if shop == "closed" or asked.count(shop) < 2:
        raise ConnectionError(shop)
    return f"{shop} is open"


def ask_patiently(shop):
    attempts = 3 if shop == "closed" else 2
    for attempt in range(attempts):
        try:
            return ask(shop)
        except ConnectionError:
            if attempt == attempts - 1:
                raise
            time.sleep(1)


shops = ["corner", "closed", "market"]
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(ask_patiently, shop) for shop in shops]

for shop, future in zip(shops, futures):
    failed = future.exception()
    print(f"{shop} gave no answer" if failed else future.result())
