import threading
import time

FILES = ["a.txt", "b.txt", "c.txt"]
done = 0
lock = threading.Lock()


def load(file):
    global done
    time.sleep(1)
    with lock:
        done += 1
        print(f"{done} of {len(FILES)}")


for file in FILES:
    threading.Thread(target=load, args=(file,)).start()
