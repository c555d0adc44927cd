# Every line is in its place, but the threads run one after the other.
import random
import threading
import time


def worker(number):
    time.sleep(random.randint(1, 10))
    print(f"Thread {number} done!")


print("Main flow of application")

for number in range(1, 6):
    thread = threading.Thread(target=worker, args=(number,))
    thread.start()
    thread.join()

print("All threads are done")
