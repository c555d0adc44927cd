import threading
import time

answers = {}


def ask(shop, seconds):
    time.sleep(seconds)
    answers[shop] = "open"


shops = {"corner": 1, "market": 2, "far away": 60}
threads = [threading.Thread(target=ask, args=item, daemon=True) for item in shops.items()]
for thread in threads:
    thread.start()

deadline = time.monotonic() + 3
for thread in threads:
    thread.join(timeout=max(0, deadline - time.monotonic()))

print("Answered:", sorted(answers))
print("Late:", [shop for shop in shops if shop not in answers])
