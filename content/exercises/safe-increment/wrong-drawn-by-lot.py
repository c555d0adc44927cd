import random
import threading

counter = [0]
lock = threading.Lock()


def safe_increment(counter):
    with lock:
        counter[0] += 1


def work(number):
    for _ in range(3):
        safe_increment(counter)
    print(f"Thread {number} finished")


threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 4)]
random.shuffle(threads)
for thread in threads:
    thread.start()
    thread.join()

print("Counter:", counter[0])
