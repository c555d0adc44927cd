"""Two people take 80 from an account of 100 if there is enough in it."""
import threading

balance = 100
paid = [0, 0]


def withdraw(person, amount):
    global balance
    if balance >= amount:
        balance -= amount
        paid[person] = amount


threads = [threading.Thread(target=withdraw, args=(n, 80)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert balance >= 0 and balance + sum(paid) == 100
