# The runners ask again and again, under a lock.
import threading
import time

order = []
lock = threading.Lock()
go = False


def run(name):
    while True:
        with lock:
            if go:
                break
        time.sleep(0.1)
    order.append(f"{name} runs")


runners = [threading.Thread(target=run, args=(n,)) for n in ("Ada", "Bob", "Cleo")]
for r in runners:
    r.start()
time.sleep(2)
order.append("go")
with lock:
    go = True
for r in runners:
    r.join()
print(order)
