import os
import signal
import threading
import time

lines = []


def press_ctrl_c():  # what a terminal does when you press Ctrl+C
    os.kill(os.getpid(), signal.SIGINT)


def measure():
    for _ in range(50):
        lines.append("begin")
        time.sleep(1)  # the measurement
        lines.append("end")
        time.sleep(4)  # the pause


threading.Timer(7, press_ctrl_c).start()
worker = threading.Thread(target=measure)
worker.start()
worker.join()
lines.append("goodbye")
