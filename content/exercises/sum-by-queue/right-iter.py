# A queue of the simple kind, and a `while` loop in place of a `for`.
import queue
import threading

numbers = [3, 1, 4, 1, 5]
results = queue.SimpleQueue()


def square(number):
    return number * number


def work(n):
    results.put(square(n))


for n in numbers:
    threading.Thread(target=work, args=(n,)).start()
total = 0
i = 0
while i < len(numbers):
    total += results.get()
    i += 1
print("Total:", total)
