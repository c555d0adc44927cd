import threading

total = 0
lock = threading.Lock()


def add_up(numbers):
    global total
    own = 0
    for number in numbers:
        own += number  # nobody else sees it
    with lock:
        total += own


parts = [range(0, 3), range(3, 6), range(6, 9)]
threads = [threading.Thread(target=add_up, args=(part,)) for part in parts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Total:", total)
