import threading
import time


def square(number):
    time.sleep(10 - number)  # a slow computation
    return number * number


numbers = [3, 2, 5]
results = [square(number) for number in numbers]
print(results)
