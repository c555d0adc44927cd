"""Three threads hand a token round, each waiting for the one before it."""
import threading

ring = threading.Condition()
x1, x2, x3, done = 1, 2, 1, set()


def first():
    global x1
    with ring:
        x1 = (x3 + 1) % 4
        done.add(1)
        ring.notify_all()


def second():
    global x2
    with ring:
        ring.wait_for(lambda: 1 in done)
        x2 = x1
        done.add(2)
        ring.notify_all()


def third():
    global x3
    with ring:
        ring.wait_for(lambda: 2 in done)
        x3 = x2
        done.add(3)


def check():
    with ring:
        if len(done) == 3:
            assert x1 == x2 == x3


for job in (first, second, third, check):
    threading.Thread(target=job).start()
