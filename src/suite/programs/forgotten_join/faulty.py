"""The main thread starts a sum and looks at it."""
import threading

result = []


def add_up():
    total = 0
    for n in range(4):
        total += n
    result.append(total)


thread = threading.Thread(target=add_up)
thread.start()
assert result == [6]
