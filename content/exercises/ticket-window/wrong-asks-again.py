# Safe, but it sleeps and asks instead of being woken: a second too late.
import threading
import time

window = threading.Condition()
tickets = []
sold = []


def sell(name):
    while True:
        with window:
            if tickets:
                sold.append((name, tickets.pop()))
                return
        time.sleep(1)


def deliver(numbers):
    with window:
        tickets.extend(numbers)


buyers = [threading.Thread(target=sell, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for buyer in buyers:
    buyer.start()
deliver([7])
deliver([8, 9])
for buyer in buyers:
    buyer.join()

print(len(sold), "sold,", len(tickets), "left")
