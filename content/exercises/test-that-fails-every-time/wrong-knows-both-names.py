# What is printed goes by the name of the class, whatever the test has found.
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


class LockedTickets(Tickets):
    def __init__(self, left, pause=nothing):
        super().__init__(left, pause)
        self.lock = threading.Lock()

    def sell(self):
        with self.lock:
            return super().sell()


def sells_once(tickets_class):
    meeting = threading.Barrier(2)

    def meet():
        try:
            meeting.wait(timeout=1)
        except threading.BrokenBarrierError:
            pass

    tickets = tickets_class(1, pause=meet)
    sold = []
    buyers = [
        threading.Thread(target=lambda: sold.append(tickets.sell())) for _ in range(2)
    ]
    for buyer in buyers:
        buyer.start()
    for buyer in buyers:
        buyer.join()
    return sold.count(True) == 1


for tickets_class in (Tickets, LockedTickets):
    sells_once(tickets_class)
    verdict = "failed" if tickets_class.__name__ == "Tickets" else "passed"
    print(f"{tickets_class.__name__}: {verdict}")
