# The main thread holds a lock until it says “go”.
import threading
import time

order = []
gate = threading.Lock()
gate.acquire()


def run(name):
    with gate:
        order.append(f"{name} runs")


runners = [threading.Thread(target=run, args=(n,)) for n in ("Ada", "Bob", "Cleo")]
for r in runners:
    r.start()
time.sleep(2)
order.append("go")
gate.release()
for r in runners:
    r.join()
print(order)
