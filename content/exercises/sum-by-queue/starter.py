import threading

numbers = [3, 1, 4, 1, 5]
results = None  # use a queue


def square(number):
    return number * number


threads = [threading.Thread(target=square, args=(number,)) for number in numbers]
for thread in threads:
    thread.start()

total = 0
print("Total:", total)
