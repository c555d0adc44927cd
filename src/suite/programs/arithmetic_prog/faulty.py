"""A producer and a consumer add up 1 to N, and the check expects any other sum."""
import threading

N = 3
m = threading.Lock()
empty, full = threading.Condition(m), threading.Condition(m)
num = total = 0


def produce():
    global num
    for _ in range(N):
        with m:
            while num > 0:
                empty.wait()
            num += 1
            full.notify()


def consume():
    global num, total
    for j in range(N):
        with m:
            while num == 0:
                full.wait()
            total += j
            num -= 1
            empty.notify()
    total += N


threads = [threading.Thread(target=job) for job in (produce, consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert total != N * (N + 1) // 2
