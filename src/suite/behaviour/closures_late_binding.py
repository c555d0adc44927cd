"""Closures see variables, not values: the loop's last one."""
import threading

functions = [lambda: n for n in range(3)]
print([f() for f in functions])
functions = [lambda n=n: n for n in range(3)]
print([f() for f in functions])


def counter():
    count = 0

    def next_one():
        nonlocal count
        count += 1
        return count

    return next_one


one, two = counter(), counter()
print(one(), one(), two())
late = []
for name in "ab":
    late.append(threading.Thread(target=lambda: print(name)))
for thread in late:
    thread.start()
    thread.join()
try:
    print(undefined)
except NameError as error:
    print(error)

# Prints:
# [2, 2, 2]
# [0, 1, 2]
# 1 2 1
# b
# b
# name 'undefined' is not defined
