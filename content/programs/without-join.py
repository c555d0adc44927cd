import threading
import time


def worker(number):
    time.sleep(number)
    print(f"Thread {number} done!")


for number in range(1, 4):
    threading.Thread(target=worker, args=(number,)).start()

print("All threads are done")  # not true yet
