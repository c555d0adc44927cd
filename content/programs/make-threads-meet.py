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


def meet():
    try:
        meeting.wait(timeout=5)
    except threading.BrokenBarrierError:
        pass  # the other buyer cannot come: a lock keeps it out


tickets = Tickets(1, pause=meet)
sold = []
buyers = [
    threading.Thread(target=lambda: sold.append(tickets.sell())) for _ in range(2)
]
for buyer in buyers:
    buyer.start()
for buyer in buyers:
    buyer.join()
print("1 ticket, sold to", sold.count(True))
