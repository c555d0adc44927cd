import threading
import time

TASKS = 4
done = 0
lock = threading.Lock()


def work(number):
    global done
    time.sleep(1)
    with lock:
        print(f"{number + 1} of {TASKS}")


for number in range(TASKS):
    threading.Thread(target=work, args=(number,)).start()
