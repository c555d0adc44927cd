import threading
import time


def square(number):
    time.sleep(10 - number)  # a slow computation
    return number * number


numbers = [3, 2, 5]
results = [None] * len(numbers)


def fill(index):
    results[index] = square(numbers[index])


for index in range(len(numbers)):
    threading.Thread(target=fill, args=(index,)).start()

print(results)
