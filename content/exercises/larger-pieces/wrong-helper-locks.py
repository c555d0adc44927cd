# The lock is taken for each number, if in another function.
import threading

numbers = [3, 1, 4, 1, 5, 9]
total = 0
lock = threading.Lock()


def add(number):
    global total
    with lock:
        total += number


def add_part(part):
    for number in part:
        add(number)


ts = [threading.Thread(target=add_part, args=(p,)) for p in (numbers[:3], numbers[3:])]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("Total:", total)
