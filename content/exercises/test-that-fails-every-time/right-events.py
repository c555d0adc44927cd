# Two events: the first buyer waits inside until the second is through, or until its
# time is over.
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
    first_is_inside = threading.Event()
    second_has_sold = threading.Event()

    def pause():
        if not first_is_inside.is_set():
            first_is_inside.set()
            second_has_sold.wait(timeout=1)

    tickets = tickets_class(1, pause=pause)
    sold = []

    def buy_second():
        first_is_inside.wait()
        sold.append(tickets.sell())
        second_has_sold.set()

    first = threading.Thread(target=lambda: sold.append(tickets.sell()))
    second = threading.Thread(target=buy_second)
    first.start()
    second.start()
    second.join()
    first.join()
    return sold.count(True) == 1


for tickets_class in (Tickets, LockedTickets):
    verdict = "passed" if sells_once(tickets_class) else "failed"
    print(f"{tickets_class.__name__}: {verdict}")
