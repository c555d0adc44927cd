import threading
import time


def square(number):
    time.sleep(10 - number)  # a slow computation
    return number * number


numbers = [3, 2, 5]
threads = [threading.Thread(target=square, args=(number,)) for number in numbers]
for thread in threads:
    thread.start()

results = [thread.join() for thread in threads]
print(results)
