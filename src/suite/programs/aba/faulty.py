"""A stack is changed by compare-and-exchange of its top node; nodes are used again."""
import threading

atomic = threading.Lock()
below = {'A': 'B', 'B': None}
top, version = 'A', 0


def exchange(old, new):
    global top, version
    with atomic:
        if top != old[0]:
            return False
        top, version = new, version + 1
        return True


def pop():
    while True:
        with atomic:
            old, rest = (top, version), below.get(top)
        if old[0] is None or exchange(old, rest):
            return old[0]


def pop_two_push_one():
    first, second = pop(), pop()
    if first == 'A' and second == 'B':
        with atomic:
            below['A'], empty = None, (top, version)
        exchange(empty, 'A')


threads = [threading.Thread(target=job) for job in (pop, pop_two_push_one)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert top != 'B'
