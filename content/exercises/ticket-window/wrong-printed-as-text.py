import threading

window = threading.Condition()
tickets = []
sold = []


def sell(name):
    with window:
        while not tickets:
            window.wait()
        sold.append((name, tickets.pop()))


def deliver(numbers):
    with window:
        tickets.extend(numbers)
        window.notify_all()


buyers = [threading.Thread(target=sell, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for buyer in buyers:
    buyer.start()
deliver([7])
deliver([8, 9])
for buyer in buyers:
    buyer.join()

print("3 sold, 0 left")
