"""Threads pass a token round in a ring of events."""
import threading

COUNT = 4
gates = [threading.Event() for _ in range(COUNT)]
order = []


def member(n):
    for _ in range(3):
        gates[n].wait()
        gates[n].clear()
        order.append(n)
        gates[(n + 1) % COUNT].set()


members = [threading.Thread(target=member, args=(n,)) for n in range(COUNT)]
for thread in reversed(members):
    thread.start()
gates[0].set()
for thread in members:
    thread.join()
print(order)

# Prints:
# [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]
