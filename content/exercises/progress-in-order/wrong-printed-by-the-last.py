# Nobody prints until the last one is done, who then prints for all.
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
        if done == TASKS:
            for one in range(1, TASKS + 1):
                print(f"{one} of {TASKS}")


for number in range(TASKS):
    threading.Thread(target=work, args=(number,)).start()
