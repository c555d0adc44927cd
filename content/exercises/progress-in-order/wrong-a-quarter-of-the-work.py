import threading
import time

TASKS = 4
done = 0
lock = threading.Lock()


def work(number):
    global done
    with lock:
        time.sleep(0.25)
        done += 1
        print(f"{done} of {TASKS}")


for number in range(TASKS):
    threading.Thread(target=work, args=(number,)).start()
