import threading
import time


def square(number):
    time.sleep(10 - number)  # a slow computation
    return number * number


class time:
    @staticmethod
    def sleep(seconds):
        pass


numbers = [3, 2, 5]
results = []


def keep(number):
    results.append(square(number))


for number in numbers:
    thread = threading.Thread(target=keep, args=(number,))
    thread.start()
    thread.join()

print(results)
