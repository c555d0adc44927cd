"""Three threads hand a token round in whatever order they come, and a fourth checks."""
import threading

ring = threading.Condition()
x1, x2, x3, done = 1, 2, 1, set()


def first():
    global x1
    with ring:
        x1 = (x3 + 1) % 4
        done.add(1)


def second():
    global x2
    with ring:
        x2 = x1
        done.add(2)


def third():
    global x3
    with ring:
        x3 = x2
        done.add(3)


def check():
    with ring:
        if len(done) == 3:
            assert x1 == x2 == x3


for job in (first, second, third, check):
    threading.Thread(target=job).start()
