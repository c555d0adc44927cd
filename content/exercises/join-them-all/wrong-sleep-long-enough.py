# Eleven seconds are longer than any of the sleeps; but time is not a signal.
import random
import threading
import time


def worker(number):
    time.sleep(random.randint(1, 10))
    print(f"Thread {number} done!")


threads = []
for number in range(1, 6):
    thread = threading.Thread(target=worker, args=(number,))
    thread.start()
    threads.append(thread)

print("Main flow of application")

time.sleep(11)

print("All threads are done")
