# The threads add up, and the queue is emptied for nothing.
import queue
import threading

numbers = [3, 1, 4, 1, 5]
results = queue.Queue()
total = 0


def square(number):
    return number * number


def work(n):
    global total
    results.put(square(n))
    total += square(n)


ts = [threading.Thread(target=work, args=(n,)) for n in numbers]
for t in ts:
    t.start()
for t in ts:
    t.join()
for n in numbers:
    results.get()
print("Total:", total)
