# Each thread has a lock of its own.
import threading

counter = [0]


def safe_increment(counter, lock):
    with lock:
        counter[0] += 1


def work(number):
    lock = threading.Lock()
    for _ in range(3):
        safe_increment(counter, lock)
    print(f"Thread {number} finished")


threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Counter:", counter[0])
