import threading
import time
from urllib.request import urlopen

at_once = threading.Semaphore(2)


def prepare():
    time.sleep(1)


def download(number):
    with urlopen(f"http://busy.example/{number}", timeout=10) as answer:
        print("Downloaded", answer.read().decode())


def work(number):
    prepare()
    with at_once:
        download(number)


for number in range(1, 5):
    threading.Thread(target=work, args=(number,)).start()
