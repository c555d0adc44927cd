import threading
import time

order = []
line = threading.Barrier(4)


def run(name):
    line.wait()
    order.append(f"{name} runs")


runners = [threading.Thread(target=run, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for runner in runners:
    runner.start()

time.sleep(2)
line.wait()
order.append("go")

for runner in runners:
    runner.join()
print(order)
