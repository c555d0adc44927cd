# All threads have ended, so the queue has everything; but no square was added as it came.
import threading
from queue import Queue

numbers = [3, 1, 4, 1, 5]
results = Queue()


def square(number):
    results.put(number * number)


threads = [threading.Thread(target=square, args=(number,)) for number in numbers]
for thread in threads:
    thread.start()

for thread in threads:
    thread.join()

total = 0
while not results.empty():
    total += results.get()
print("Total:", total)
