import threading
import time


def tick():
    while busy:
        due = time.perf_counter() + 0.01
        time.sleep(0.01)
        delays.append(time.perf_counter() - due)


def loop():
    total = 0
    for number in range(2_000_000):
        total = total + number


def one_call():
    sum(range(8_000_000))


for work in (loop, one_call):
    busy, delays = True, []
    ticker = threading.Thread(target=tick)
    ticker.start()
    time.sleep(0.05)
    work()
    busy = False
    ticker.join()
    print(f"{work.__name__}: at most {max(delays):.3f} s late")
