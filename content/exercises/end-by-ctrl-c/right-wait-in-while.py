# The pause is the condition of the loop.
import os
import signal
import threading
import time

lines = []
stop = threading.Event()


def press_ctrl_c():  # what a terminal does when you press Ctrl+C
    os.kill(os.getpid(), signal.SIGINT)


def measure():
    lines.append("begin")
    time.sleep(1)
    lines.append("end")
    for _ in range(49):
        if stop.wait(4):
            break
        lines.append("begin")
        time.sleep(1)
        lines.append("end")
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
