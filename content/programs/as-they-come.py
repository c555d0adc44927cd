import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def ask(shop, seconds):
    time.sleep(seconds)
    if shop == "closed":
        raise ValueError("nobody answers")
    return len(shop)


shops = [("corner", 3), ("closed", 2), ("market", 1)]
with ThreadPoolExecutor(max_workers=3) as pool:
    asked = {pool.submit(ask, shop, seconds): shop for shop, seconds in shops}
    for future in as_completed(asked):
        shop = asked[future]
        try:
            print(shop, "->", future.result())
        except ValueError as error:
            print(shop, "failed:", error)
