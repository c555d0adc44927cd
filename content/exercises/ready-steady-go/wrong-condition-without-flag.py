import threading
import time

order = []
start = threading.Condition()


def run(name):
    with start:
        start.wait()
    order.append(f"{name} runs")


runners = [threading.Thread(target=run, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for runner in runners:
    runner.start()

order.append("go")
with start:
    start.notify_all()

for runner in runners:
    runner.join()
print(order)
