# worker(number) runs in the main thread, before there is a new one.
import random
import threading
import time


def worker(number):
    time.sleep(random.randint(1, 10))
    print(f"Thread {number} done!")


print("Main flow of application")

threads = []
for number in range(1, 6):
    thread = threading.Thread(target=worker(number))
    thread.start()
    threads.append(thread)

for thread in threads:
    thread.join()

print("All threads are done")
