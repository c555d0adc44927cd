import threading

stock = {"bread": 3, "rolls": 5}


def deliver():
    stock["cake"] = 1


def count():
    total = 0
    for name in stock:
        total += stock[name]
    print("Pieces:", total)


threads = [threading.Thread(target=job) for job in (deliver, count)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Counted.")
