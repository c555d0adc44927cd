# Each task prints its own number, and then lets the next one print.
import threading
import time

TASKS = 4
turns = [threading.Event() for _ in range(TASKS + 1)]
turns[0].set()


def work(number):
    time.sleep(1)
    turns[number].wait()
    print(f"{number + 1} of {TASKS}")
    turns[number + 1].set()


for number in range(TASKS):
    threading.Thread(target=work, args=(number,)).start()
