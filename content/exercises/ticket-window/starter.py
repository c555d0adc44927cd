import threading
import time

window = threading.Condition()
tickets = []
sold = []


def sell(name):
    while not tickets:
        time.sleep(1)
    sold.append((name, tickets.pop()))


def deliver(numbers):
    tickets.extend(numbers)


buyers = [threading.Thread(target=sell, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for buyer in buyers:
    buyer.start()
deliver([7])
deliver([8, 9])
for buyer in buyers:
    buyer.join()

print(len(sold), "sold,", len(tickets), "left")
