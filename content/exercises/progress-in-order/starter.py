import threading
import time

TASKS = 4
done = 0


def work(number):
    global done
    time.sleep(1)
    done += 1
    print(f"{done} of {TASKS}")


for number in range(TASKS):
    threading.Thread(target=work, args=(number,)).start()
