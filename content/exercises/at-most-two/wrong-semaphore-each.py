import threading
import time


def convert(picture):
    time.sleep(2)
    print("Converted", picture)


def work(picture):
    time.sleep(1)  # load it
    with threading.Semaphore(2):
        convert(picture)


for picture in ("sun", "moon", "star", "tree"):
    threading.Thread(target=work, args=(picture,)).start()
