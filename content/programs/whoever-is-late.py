import threading
import time
from urllib.request import urlopen

prices = {}


def ask(shop):
    with urlopen(f"http://{shop}.shop.example/tea", timeout=100) as answer:
        prices[shop] = float(answer.read())


shops = ["corner", "market", "faraway"]
threads = [threading.Thread(target=ask, args=(shop,), daemon=True) for shop in shops]
for thread in threads:
    thread.start()

deadline = time.monotonic() + 3
for thread in threads:
    thread.join(timeout=max(0, deadline - time.monotonic()))

print("Answered:", sorted(prices))
print("Late:", [shop for shop in shops if shop not in prices])
