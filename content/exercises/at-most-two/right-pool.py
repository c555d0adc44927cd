# A pool of two for the converting only.
import threading
import time
from concurrent.futures import ThreadPoolExecutor

converters = ThreadPoolExecutor(max_workers=2)


def convert(picture):
    time.sleep(2)
    print("Converted", picture)


def work(picture):
    time.sleep(1)  # load it
    converters.submit(convert, picture).result()


pictures = ("sun", "moon", "star", "tree")
threads = [threading.Thread(target=work, args=(picture,)) for picture in pictures]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
