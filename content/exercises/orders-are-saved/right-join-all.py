# Whoever waits, waits for the savers, and not for the service.
import threading
import time


def save(order):
    time.sleep(3)
    print(f"{order} is saved")


def service():
    for order in ("tea", "bread"):
        thread = threading.Thread(target=save, args=(order,), name="saver")
        thread.start()
    time.sleep(60)  # waits for more orders


threading.Thread(target=service, daemon=True).start()

time.sleep(1)
print("The shop closes")
for thread in threading.enumerate():
    if thread.name == "saver":
        thread.join()
