import threading
import time


def convert(picture):
    time.sleep(2)
    print("Converted", picture)


places = threading.Semaphore(2)


def work(picture):
    with places:
        convert(picture)


time.sleep(1)  # load them
for picture in ("sun", "moon", "star", "tree"):
    threading.Thread(target=work, args=(picture,)).start()
