import threading
import time

TASKS = 4
done = 0
lock = threading.Lock()


def work(number):
    global done
    time.sleep(1)
    with lock:
        done += 1
        mine = done
    print(f"{mine} of {TASKS}")


for number in range(TASKS):
    threading.Thread(target=work, args=(number,)).start()
