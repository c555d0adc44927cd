import threading


class Tickets:
    def __init__(self, left):
        self.left = left

    def sell(self):
        if self.left > 0:
            self.left -= 1
            return True
        return False


def test_last_ticket():
    tickets = Tickets(1)
    sold = []
    buyers = [
        threading.Thread(target=lambda: sold.append(tickets.sell())) for _ in range(2)
    ]
    for buyer in buyers:
        buyer.start()
    for buyer in buyers:
        buyer.join()
    assert sorted(sold) == [False, True], sold


for _ in range(500):
    test_last_ticket()
print("500 runs passed")
