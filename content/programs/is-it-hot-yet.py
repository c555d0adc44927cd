import threading
import time

hot = False


def heat():
    global hot
    time.sleep(2.5)
    hot = True


threading.Thread(target=heat).start()

asked = 0
while not hot:
    asked += 1
    time.sleep(1)

print(f"Asked {asked} times")
