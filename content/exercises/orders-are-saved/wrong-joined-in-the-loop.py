# The service waits for the first order before it starts to save the second.
import threading
import time


def save(order):
    time.sleep(3)
    print(f"{order} is saved")


def service():
    for order in ("tea", "bread"):
        saver = threading.Thread(target=save, args=(order,), daemon=False)
        saver.start()
        saver.join()
    time.sleep(60)  # waits for more orders


threading.Thread(target=service, daemon=True).start()

time.sleep(1)
print("The shop closes")
