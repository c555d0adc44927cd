import threading
import time

stop = threading.Event()


def watch(name, seconds):
    while not stop.wait(seconds):
        print(f"{name} looked")
    print(f"{name} stops")


threads = [
    threading.Thread(target=watch, args=("door", 1)),
    threading.Thread(target=watch, args=("window", 3)),
]
for thread in threads:
    thread.start()

time.sleep(3.5)
stop.set()
for thread in threads:
    thread.join()
print("Nobody is watching")
