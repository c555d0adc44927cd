import threading

order = []


def take_order():
    order.append("soup")


def cook():
    print("Now cooking:", order[0])


waiter = threading.Thread(target=take_order)
helper = threading.Thread(target=cook)
waiter.start()
helper.start()
