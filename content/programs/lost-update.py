import threading
import time

counter = [0]


def slow_increment(counter):
    value = counter[0]  # read
    time.sleep(0.1)  # another thread gets its turn here
    counter[0] = value + 1  # write


threads = [threading.Thread(target=slow_increment, args=(counter,)) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("5 increments, and the counter is", counter[0])
