import threading
import time

room = threading.Semaphore(2)


def convert(picture):
    with room:
        time.sleep(2)
        print("Converted", picture)


def work(picture):
    time.sleep(1)  # load it
    convert(picture)


for picture in ("sun", "moon", "star", "tree"):
    threading.Thread(target=work, args=(picture,)).start()
