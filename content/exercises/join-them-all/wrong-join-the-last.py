# After the loop, thread is the last of the five: the others are not waited for.
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
thread.join()
print("All threads are done")
