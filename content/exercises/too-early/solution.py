import threading

order = []


def cook():
    print("Now cooking:", order[0])


helper = threading.Thread(target=cook)
order.append("soup")
helper.start()
