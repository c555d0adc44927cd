import threading
import time

order = []


def run(name):
    order.append(f"{name} runs")


runners = [threading.Thread(target=run, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
time.sleep(2)
order.append("go")
for runner in runners:
    runner.start()

for runner in runners:
    runner.join()
print(order)
