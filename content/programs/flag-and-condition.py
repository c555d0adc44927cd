import threading
import time

condition = threading.Condition()
ready = False


def prepare():
    global ready
    with condition:
        ready = True
        condition.notify_all()
    print("Prepared")


def use():
    time.sleep(1)  # comes late: the notify is over
    with condition:
        while not ready:
            condition.wait()
    print("Used")


threading.Thread(target=prepare).start()
threading.Thread(target=use).start()
