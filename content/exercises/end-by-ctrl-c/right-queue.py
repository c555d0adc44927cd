import os
import signal
import threading
import time

import queue
lines = []
mail = queue.Queue()


def press_ctrl_c():  # what a terminal does when you press Ctrl+C
    os.kill(os.getpid(), signal.SIGINT)


def measure():
    try:
        for _ in range(50):
            lines.append("begin")
            time.sleep(1)
            lines.append("end")
            try:
                mail.get(timeout=4)
            except queue.Empty:
                continue
            return
    finally:
        lines.append("closed")


threading.Timer(7, press_ctrl_c).start()
worker = threading.Thread(target=measure)
worker.start()
try:
    worker.join()
except KeyboardInterrupt:
    mail.put("stop")
    worker.join()
finally:
    lines.append("goodbye")
