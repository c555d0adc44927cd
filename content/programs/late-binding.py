import threading
import time


def show(number):
    print("I am number", number)


def later(work):
    time.sleep(1)
    work()


for number in range(3):
    threading.Thread(target=later, args=(lambda: show(number),)).start()
