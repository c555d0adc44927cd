# Ten seconds are often enough, and not always: a thread may sleep as long.
import random
import threading
import time


def worker(number):
    time.sleep(random.randint(1, 10))
    print(f"Thread {number} done!")


for number in range(1, 6):
    thread = threading.Thread(target=worker, args=(number,))
    thread.start()

print("Main flow of application")
time.sleep(10)
print("All threads are done")
