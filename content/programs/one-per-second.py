import threading
import time
from urllib.request import urlopen

lock = threading.Lock()
began = time.monotonic()
next_start = began


def wait_for_my_start():
    global next_start
    with lock:
        mine = max(next_start, time.monotonic())
        next_start = mine + 1
    time.sleep(max(0, mine - time.monotonic()))


def request(number):
    wait_for_my_start()
    print(f"{time.monotonic() - began:.0f} s: request {number} starts")
    with urlopen("http://library.example/atlas", timeout=10) as answer:
        answer.read()


for number in range(1, 5):
    threading.Thread(target=request, args=(number,)).start()
