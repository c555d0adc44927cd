import random
import threading
import time


def worker(number):
    time.sleep(random.randint(1, 10))
    print(f"Thread {number} done!")


threads = []
for number in range(1, 6):
    thread = threading.Thread(target=worker, args=(number,))
    threads.append(thread)

random.shuffle(threads)
print("Main flow of application")
for thread in threads:
    thread.start()
    thread.join()

print("All threads are done")
