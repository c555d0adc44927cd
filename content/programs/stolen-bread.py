import threading

shelf = threading.Condition()
bread = []


def bake():
    for loaf in ("rye", "wheat"):
        with shelf:
            bread.append(loaf)
            shelf.notify()


def buy():
    with shelf:
        if not bread:  # should be: while
            shelf.wait()
        bread.pop()


for _ in range(2):
    threading.Thread(target=buy).start()
threading.Thread(target=bake).start()
