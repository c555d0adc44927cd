# Waiting for the service means waiting for its sleep, and not for those who save.
import threading
import time


def save(order):
    time.sleep(3)
    print(f"{order} is saved")


def service():
    for order in ("tea", "bread"):
        threading.Thread(target=save, args=(order,)).start()
    time.sleep(60)  # waits for more orders


waiter = threading.Thread(target=service, daemon=True)
waiter.start()

time.sleep(1)
print("The shop closes")
waiter.join()
