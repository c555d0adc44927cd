# Joined right after the start: one thread after the other.
import random
import threading
import time


def worker(number):
    time.sleep(random.randint(1, 10))
    print(f"Thread {number} done!")


for number in range(1, 6):
    thread = threading.Thread(target=worker, args=(number,))
    thread.start()
    thread.join()

print("Main flow of application")
print("All threads are done")
