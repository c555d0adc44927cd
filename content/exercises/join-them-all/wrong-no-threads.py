import random

print("Main flow of application")
numbers = [1, 2, 3, 4, 5]
random.shuffle(numbers)
for number in numbers:
    print(f"Thread {number} done!")
print("All threads are done")
