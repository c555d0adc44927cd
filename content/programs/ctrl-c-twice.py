import os
import signal
import threading
import time


def press_ctrl_c_twice():
    time.sleep(1.5)
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(1)
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(60)


def work():
    try:
        for step in range(1, 7):
            time.sleep(1)
            print("step", step)
    finally:
        print("The worker has cleaned up.")


threading.Thread(target=press_ctrl_c_twice, daemon=True).start()
worker = threading.Thread(target=work)
worker.start()
worker.join()
