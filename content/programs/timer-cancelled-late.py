import threading
import time


def brew():
    print("The water is hot")
    time.sleep(3)
    print("The tea is ready")


timer = threading.Timer(1, brew)
timer.start()

time.sleep(2)
timer.cancel()
print("Cancelled, too late")
