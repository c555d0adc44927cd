import threading


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, more):
        return Money(self.amount + more)


total = Money(0)


def pay():
    global total
    total += 1


threads = [threading.Thread(target=pay) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Total:", total.amount)
