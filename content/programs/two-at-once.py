import threading
import time

at_once = threading.Semaphore(2)


def prepare():
    time.sleep(1)


def download(number):
    time.sleep(2)
    print("Downloaded", number)


def work(number):
    prepare()
    with at_once:
        download(number)


for number in range(1, 5):
    threading.Thread(target=work, args=(number,)).start()
