"""Two people check and take under one lock."""
import threading

balance = 100
paid = [0, 0]
lock = threading.Lock()


def withdraw(person, amount):
    global balance
    with lock:
        if balance >= amount:
            balance -= amount
            paid[person] = amount


threads = [threading.Thread(target=withdraw, args=(n, 80)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert balance >= 0 and balance + sum(paid) == 100
