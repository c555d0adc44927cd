import threading


def nothing():
    pass


class Tickets:
    def __init__(self, left, pause=nothing):
        self.left = left
        self.pause = pause

    def sell(self):
        if self.left > 0:
            self.pause()
            self.left -= 1
            return True
        return False


meeting = threading.Barrier(2)
tickets = Tickets(1, pause=meeting.wait)
sold = []
buyers = [
    threading.Thread(target=lambda: sold.append(tickets.sell())) for _ in range(2)
]
for buyer in buyers:
    buyer.start()
for buyer in buyers:
    buyer.join()
print("1 ticket, sold to", sold.count(True))
