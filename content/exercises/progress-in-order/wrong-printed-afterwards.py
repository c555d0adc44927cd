# The lines come when all the work is done: they report no progress.
import threading
import time

TASKS = 4


def work(number):
    time.sleep(1)


threads = [threading.Thread(target=work, args=(number,)) for number in range(TASKS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for done in range(1, TASKS + 1):
    print(f"{done} of {TASKS}")
