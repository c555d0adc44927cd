import threading
import time


def tick():
    while busy:
        began = time.perf_counter()
        time.sleep(0.01)
        pauses.append(time.perf_counter() - began)


def loop():
    total = 0
    for number in range(2_000_000):
        total = total + number


def one_call():
    sum(range(8_000_000))


for work in (loop, one_call):
    busy, pauses = True, []
    ticker = threading.Thread(target=tick)
    ticker.start()
    time.sleep(0.05)
    work()
    busy = False
    ticker.join()
    print(f"{work.__name__}: the longest pause was {max(pauses):.3f} s")
