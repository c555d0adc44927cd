# A place for each part, added up after the joins.
import threading

numbers = [3, 1, 4, 1, 5, 9]
sums = [0, 0]


def add_part(index):
    sums[index] = sum(numbers[index::2])


threads = [threading.Thread(target=add_part, args=(index,)) for index in (0, 1)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

total = sum(sums)
print("Total:", total)
