import threading

lock = threading.Lock()
notes = []


def note(text):
    with lock:
        notes.append(text)


def deposit(amount):
    with lock:
        print("Deposit", amount)
        note(f"deposit {amount}")


deposit(10)
print(notes)
