# The workers report, and the main thread counts and prints.
import threading
import time
from queue import SimpleQueue

TASKS = 4
reports = SimpleQueue()


def work(number):
    time.sleep(1)
    reports.put(number)


for number in range(TASKS):
    threading.Thread(target=work, args=(number,)).start()

for done in range(1, TASKS + 1):
    reports.get()
    print(f"{done} of {TASKS}")
