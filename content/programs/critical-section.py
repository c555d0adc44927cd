import threading
import time

lock = threading.Lock()


def worker(number):
    print(f"Thread {number} comes to the lock")
    with lock:
        print(f"Thread {number} is inside")
        time.sleep(1)
        print(f"Thread {number} leaves")


for number in range(1, 4):
    threading.Thread(target=worker, args=(number,)).start()
