import threading
import time


def square(number):
    time.sleep(10 - number)  # a slow computation
    return number * number


numbers = [3, 2, 5]
results = []


def keep(number):
    results.append(square(number))


threads = [threading.Thread(target=keep, args=(number,)) for number in numbers]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(results)
