"""Two threads set two variables that one thread checks together."""
import threading

SETTERS, CHECKERS = 2, 1
a = b = 0


def set_both():
    global a, b
    a = 1
    b = -1


def check_both():
    assert (a == 0 and b == 0) or (a == 1 and b == -1)


jobs = [set_both] * SETTERS + [check_both] * CHECKERS
threads = [threading.Thread(target=job) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
