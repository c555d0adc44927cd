import time
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

asked = []


def ask(shop):
    asked.append(shop)
    with urlopen(f"http://shy.example/{shop}", timeout=10) as answer:
        return answer.read().decode()


def ask_patiently(shop):
    while len(asked) < 60:
        try:
            return ask(shop)
        except OSError:
            time.sleep(1)
    raise OSError(shop)


shops = ["corner", "closed", "market"]
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(ask_patiently, shop) for shop in shops]

for shop, future in zip(shops, futures):
    failed = future.exception()
    print(f"{shop} gave no answer" if failed else future.result())
