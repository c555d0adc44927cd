import threading

tickets = ["seat 7"]


def buy(name):
    if tickets:
        print(f"{name} pays")
        ticket = tickets.pop()
        print(f"{name} gets {ticket}")


for name in ("Ada", "Bob"):
    threading.Thread(target=buy, args=(name,)).start()
