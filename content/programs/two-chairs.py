import threading
import time

chairs = threading.Semaphore(2)


def sit(guest):
    print(guest, "sits")
    time.sleep(2)
    print(guest, "leaves")


def visit(guest):
    with chairs:
        sit(guest)


for guest in ("Ada", "Bob", "Cleo", "Dan", "Eve"):
    threading.Thread(target=visit, args=(guest,)).start()
