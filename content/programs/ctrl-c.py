import os
import signal
import threading
import time


def press_ctrl_c():  # what a terminal does when you press Ctrl+C
    os.kill(os.getpid(), signal.SIGINT)


def work():
    for step in range(1, 5):
        time.sleep(1)
        print("step", step)


threading.Timer(2.5, press_ctrl_c).start()
worker = threading.Thread(target=work)
worker.start()
print("The main thread waits.")
worker.join()
print("The worker is done.")
