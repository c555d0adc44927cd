import threading

numbers = [3, 1, 4, 1, 5, 9]
sums = [0, 0]


def add_part(index, part):
    sums[index] = sum(part)


parts = [numbers[:3], numbers[3:]]
threads = [threading.Thread(target=add_part, args=pair) for pair in enumerate(parts)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Total:", sum(sums))
