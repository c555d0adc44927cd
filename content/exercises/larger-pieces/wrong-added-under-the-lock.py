import threading

numbers = [3, 1, 4, 1, 5, 9]
total = 0
lock = threading.Lock()


def add_part(part):
    global total
    with lock:
        for number in part:
            total += number


parts = (numbers[:3], numbers[3:])
threads = [threading.Thread(target=add_part, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Total:", total)
