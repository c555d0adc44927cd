import threading
import time

chairs = threading.Semaphore(2)
sitting = 0
lock = threading.Lock()


def visit():
    global sitting
    chairs.acquire()
    with lock:
        sitting += 1
        print(sitting, "at once")
    time.sleep(1)
    with lock:
        sitting -= 1
    chairs.release()


chairs.release()  # somebody brings back what was never taken
chairs.release()

for _ in range(4):
    threading.Thread(target=visit).start()
