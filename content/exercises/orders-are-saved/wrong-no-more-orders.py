import threading
import time


def save(order):
    time.sleep(3)
    print(f"{order} is saved")


def service():
    for order in ("tea", "bread"):
        threading.Thread(target=save, args=(order,), daemon=False).start()


threading.Thread(target=service).start()

time.sleep(1)
print("The shop closes")
