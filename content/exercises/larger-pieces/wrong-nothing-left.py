import threading

numbers = [3, 1, 4, 1, 5, 9]
total = 0
lock = threading.Lock()


def add_part(part):
    global total
    subtotal = 0
    for number in part:
        subtotal += number
    with lock:
        total += subtotal


threads = [threading.Thread(target=add_part, args=(part,)) for part in (numbers, [])]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Total:", total)
