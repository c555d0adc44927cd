import threading

shelf = threading.Condition()
bread = []


def buy():
    with shelf:
        while not bread:
            shelf.wait()
        bread.pop()


customer = threading.Thread(target=buy, name="customer")
customer.start()
with shelf:
    bread.append("rye")
    shelf.notify()
with shelf:
    if bread:
        bread.pop()  # somebody else, who did not have to wait

customer.join(timeout=1)
with shelf:
    bread.append("wheat")
    shelf.notify()
