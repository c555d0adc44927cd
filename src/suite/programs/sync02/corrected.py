"""A producer and a consumer of two items each begin with none."""
import threading

N = 2
m = threading.Lock()
empty, full = threading.Condition(m), threading.Condition(m)
num = 0


def produce():
    global num
    for _ in range(N):
        with m:
            while num > 0:
                empty.wait()
            num += 1
            full.notify()


def consume():
    global num
    for _ in range(N):
        with m:
            while num == 0:
                full.wait()
            num -= 1
            empty.notify()


threads = [threading.Thread(target=job) for job in (produce, consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
