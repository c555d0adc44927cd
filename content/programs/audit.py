import threading

accounts = {"Ada": 100, "Bob": 100}
locks = {"Ada": threading.Lock(), "Bob": threading.Lock()}


def change(name, amount):
    with locks[name]:
        accounts[name] += amount


def transfer():
    change("Ada", -10)
    change("Bob", 10)


def audit():
    total = 0
    for name in accounts:
        with locks[name]:
            total += accounts[name]
    print("The sum is", total)


threads = [threading.Thread(target=transfer), threading.Thread(target=audit)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
