import threading
import time

order = []
gate = threading.Lock()


def run(name):
    gate.acquire()
    order.append(f"{name} runs")


runners = [threading.Thread(target=run, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
gate.acquire()
for runner in runners:
    runner.start()

time.sleep(2)
order.append("go")
gate.release()

for runner in runners:
    runner.join()
print(order)
