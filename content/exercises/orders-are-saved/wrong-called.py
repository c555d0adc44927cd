# The service saves one after the other, and is cut off.
import threading
import time


def save(order):
    time.sleep(3)
    print(f"{order} is saved")


def service():
    for order in ("tea", "bread"):
        save(order)
    time.sleep(60)  # waits for more orders


threading.Thread(target=service, daemon=True).start()

time.sleep(1)
print("The shop closes")
