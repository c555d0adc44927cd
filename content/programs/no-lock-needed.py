import threading

PRICES = {"tea": 3, "bread": 2}  # never changed


def add_up(basket, totals, index):
    total = 0  # local
    for item in basket:
        total += PRICES[item]
    totals[index] = total  # a place of its own


baskets = [["tea", "tea"], ["bread"], ["tea", "bread"]]
totals = [None] * len(baskets)
threads = [
    threading.Thread(target=add_up, args=(basket, totals, index))
    for index, basket in enumerate(baskets)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(totals)  # handed over by join()
