import threading
import time


def square(number):
    time.sleep(10 - number)  # a slow computation
    return number * number


numbers = [3, 2, 5]
places = {3: 0, 2: 1, 5: 2}
results = [None] * 3


def fill(number):
    results[places[number]] = square(number)


threads = []
for number in numbers:
    thread = threading.Thread(target=fill, args=(number,))
    thread.start()
    threads.append(thread)

for thread in threads:
    thread.join()

print(results)
