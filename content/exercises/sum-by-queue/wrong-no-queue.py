import threading

numbers = [3, 1, 4, 1, 5]
results = []


def square(number):
    results.append(number * number)


threads = [threading.Thread(target=square, args=(number,)) for number in numbers]
for thread in threads:
    thread.start()

total = sum(results)
print("Total:", total)
