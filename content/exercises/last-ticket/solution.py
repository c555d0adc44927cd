import threading

tickets = ["seat 7"]


def buy(name):
    try:
        ticket = tickets.pop()
    except IndexError:
        return
    print(f"{name} pays")
    print(f"{name} gets {ticket}")


for name in ("Ada", "Bob"):
    threading.Thread(target=buy, args=(name,)).start()
