import threading

numbers = [3, 1, 4, 1, 5, 9]
total = 0
lock = threading.Lock()


def add(number):
    global total
    with lock:
        total += number


threads = [threading.Thread(target=add, args=(number,)) for number in numbers]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Total:", total)
