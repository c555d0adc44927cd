import os
import signal
import threading


def press_ctrl_c():  # what a terminal does when you press Ctrl+C
    os.kill(os.getpid(), signal.SIGINT)


stop = threading.Event()


def work():
    step = 1
    while not stop.wait(1):
        print("step", step)
        step += 1
    print("The worker has cleaned up.")


threading.Timer(2.5, press_ctrl_c).start()
worker = threading.Thread(target=work)
worker.start()
try:
    worker.join()
except KeyboardInterrupt:
    print("Ctrl+C: please stop")
finally:
    stop.set()
    worker.join()
print("Goodbye!")
