import threading
import time


def square(number):
    time.sleep(10 - number)  # a slow computation
    return number * number


numbers = [3, 2, 5]
results = [None] * len(numbers)


def fill(index):
    square(numbers[index])
    results[index] = numbers[index] * numbers[index]


threads = []
for index in range(len(numbers)):
    thread = threading.Thread(target=fill, args=(index,))
    thread.start()
    threads.append(thread)

for thread in threads:
    thread.join()

print(results)
