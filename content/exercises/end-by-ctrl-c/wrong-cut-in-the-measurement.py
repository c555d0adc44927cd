# The measurement is not finished.
import os
import signal
import threading
import time

lines = []
stop = threading.Event()


def press_ctrl_c():  # what a terminal does when you press Ctrl+C
    os.kill(os.getpid(), signal.SIGINT)


def measure():
    for _ in range(50):
        if stop.is_set():
            break
        lines.append("begin")
        if stop.wait(1):
            break
        lines.append("end")
        stop.wait(4)  # the pause
    lines.append("closed")


threading.Timer(7, press_ctrl_c).start()
worker = threading.Thread(target=measure)
worker.start()
try:
    worker.join()
except KeyboardInterrupt:
    stop.set()
    worker.join()
lines.append("goodbye")
