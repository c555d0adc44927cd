"""A check that expects too small a balance runs beside a deposit and a withdrawal."""
import threading

m = threading.Lock()
x, y, z = 1, 2, 4
balance = x
deposited = withdrawn = False


def deposit():
    global balance, deposited
    with m:
        balance += y
        deposited = True


def withdraw():
    global balance, withdrawn
    with m:
        balance -= z
        withdrawn = True


def check():
    with m:
        if deposited and withdrawn:
            assert balance == (x - y) - z


for job in (check, deposit, withdraw):
    threading.Thread(target=job).start()
