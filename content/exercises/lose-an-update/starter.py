import threading

counter = [0]


def increment():
    counter[0] += 1


first = threading.Thread(target=increment)
second = threading.Thread(target=increment)
first.start()
second.start()
first.join()
second.join()

print("Counter:", counter[0])
