"""Two variables that belong together are set and checked under one lock."""
import threading

SETTERS, CHECKERS = 9, 1
both = threading.Lock()
a = b = 0


def set_both():
    global a, b
    with both:
        a = 1
        b = -1


def check_both():
    with both:
        assert (a == 0 and b == 0) or (a == 1 and b == -1)


jobs = [set_both] * SETTERS + [check_both] * CHECKERS
threads = [threading.Thread(target=job) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
