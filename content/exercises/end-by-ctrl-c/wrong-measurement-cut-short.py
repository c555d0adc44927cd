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
        lines.append("begin")
        stop.wait(1)
        lines.append("end")
        if stop.wait(4):
            break
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
