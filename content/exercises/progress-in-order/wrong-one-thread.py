import threading
import time

TASKS = 4
done = 0


def work(number):
    global done
    time.sleep(1)
    for done in range(1, TASKS + 1):
        print(f"{done} of {TASKS}")


threading.Thread(target=work, args=(0,)).start()
