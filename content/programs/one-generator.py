import threading


def number_tickets():
    number = 0
    while number < 2:
        number += 1
        yield number


tickets = number_tickets()


def take():
    for ticket in tickets:
        print("Ticket", ticket)


for name in ("Ada", "Bob"):
    threading.Thread(target=take, name=name).start()
