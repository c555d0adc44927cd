import threading
import time


def heartbeat():
    while threading.main_thread().is_alive():
        print("still running")
        time.sleep(2)
    print("The heartbeat stops")


threading.Thread(target=heartbeat).start()

time.sleep(5)
print("The work is done")
