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
        time.sleep(1)  # the measurement
        lines.append("end")
        stop.wait(4)  # the pause


def close():
    worker.join()
    lines.append("closed")


threading.Timer(7, press_ctrl_c).start()
worker = threading.Thread(target=measure)
worker.start()
closer = threading.Thread(target=close)
closer.start()
try:
    worker.join()
except KeyboardInterrupt:
    stop.set()
    closer.join()
lines.append("goodbye")
