import threading
import time

order = []


def run(name):
    while "go" not in order:
        time.sleep(0.1)
    order.append(f"{name} runs")


runners = [threading.Thread(target=run, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for runner in runners:
    runner.start()

time.sleep(2)
order.append("go")

for runner in runners:
    runner.join()
print(order)
