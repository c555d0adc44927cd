import threading

dishes = ["soup"]
carried = []


def carry(name):
    if len(dishes) > 0:
        carried.append((name, dishes.pop()))


first = threading.Thread(target=carry, args=("Ada",))
second = threading.Thread(target=carry, args=("Bob",))
first.start()
second.start()
first.join()
second.join()
