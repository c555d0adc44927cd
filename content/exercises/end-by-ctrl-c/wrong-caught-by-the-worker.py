import os
import signal
import threading
import time

lines = []
stop = threading.Event()


def press_ctrl_c():  # what a terminal does when you press Ctrl+C
    os.kill(os.getpid(), signal.SIGINT)


def measure():
    try:
        for _ in range(50):
            lines.append("begin")
            time.sleep(1)
            lines.append("end")
            time.sleep(4)
    except KeyboardInterrupt:
        pass
    lines.append("closed")


threading.Timer(7, press_ctrl_c).start()
worker = threading.Thread(target=measure)
worker.start()
worker.join()
lines.append("goodbye")
