import threading
import time


def work(name, seconds):
    time.sleep(seconds)
    print(f"{name} is done")


threading.Thread(target=work, args=("short", 2)).start()
threading.Thread(target=work, args=("long", 6), daemon=True).start()

print("The main thread is done")
