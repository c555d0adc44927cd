import threading

numbers = [3, 1, 4, 1, 5, 9]
total = 0
lock = threading.Lock()


def add_part(part):
    global total
    subtotal = sum(part)
    with lock:
        total += subtotal


parts = (numbers[:3], numbers[3:5])
threads = [threading.Thread(target=add_part, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

total += numbers[5]
print("Total:", total)
