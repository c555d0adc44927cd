import queue
import threading

numbers = [3, 1, 4, 1, 5]
results = queue.Queue()


def square(number):
    results.put(number * number)


total = 0
threads = [threading.Thread(target=square, args=(number,)) for number in numbers]
for thread in threads:
    thread.start()
    total += results.get()
print("Total:", total)
