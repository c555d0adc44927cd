import threading


class Account:
    def __init__(self, balance):
        self._lock = threading.Lock()
        self._balance = balance
        self._history = []

    def withdraw(self, who, amount):
        with self._lock:
            if self._balance < amount:
                return False
            self._balance -= amount
            self._history.append((who, amount))
            return True

    def history(self):
        with self._lock:
            return list(self._history)


account = Account(100)
people = ("Ada", "Bob")
threads = [threading.Thread(target=account.withdraw, args=(who, 60)) for who in people]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(account.history())
