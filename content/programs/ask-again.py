import threading
import time


def work():
    time.sleep(1.05)


thread = threading.Thread(target=work)
thread.start()

asked = 0
while thread.is_alive():
    asked += 1
    time.sleep(0.1)

print("Asked", asked, "times")
