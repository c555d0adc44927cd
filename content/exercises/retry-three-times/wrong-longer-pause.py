import time
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

asked = []


def ask(shop):
    asked.append(shop)
    with urlopen(f"http://shy.example/{shop}", timeout=10) as answer:
        return answer.read().decode()


def ask_patiently(shop):
    for pause in (0.5, 1.5, 0):
        try:
            return ask(shop)
        except OSError as error:
            failure = error
            time.sleep(pause)
    raise failure


shops = ["corner", "closed", "market"]
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(ask_patiently, shop) for shop in shops]

for shop, future in zip(shops, futures):
    failed = future.exception()
    print(f"{shop} gave no answer" if failed else future.result())
