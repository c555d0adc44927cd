import threading
import time


def square(number):
    time.sleep(10 - number)  # a slow computation
    return number * number


numbers = [3, 2, 5]
results = []


def work(index, number):
    results.insert(index, square(number))


threads = []

for index, number in enumerate(numbers):
    thread = threading.Thread(target=work, args=(index, number))
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()

print(results)
