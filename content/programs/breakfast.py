import threading
import time


def make_coffee():
    print("Coffee: water is heating")
    time.sleep(3)
    print("Coffee is ready")


def make_toast():
    print("Toast: bread is in")
    time.sleep(2)
    print("Toast is ready")


threading.Thread(target=make_coffee).start()
make_toast()
