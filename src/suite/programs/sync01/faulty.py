"""A producer waits for an empty place that the consumer never makes."""
import threading

m = threading.Lock()
empty, full = threading.Condition(m), threading.Condition(m)
num = 1


def produce():
    global num
    with m:
        while num > 0:
            empty.wait()
        num += 1
        full.notify()


def consume():
    global num
    with m:
        while num == 0:
            full.wait()
        empty.notify()


threads = [threading.Thread(target=job) for job in (produce, consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
