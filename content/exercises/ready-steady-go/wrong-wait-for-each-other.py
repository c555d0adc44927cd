import threading
import time

order = []
go = threading.Event()
together = threading.Barrier(3)


def run(name):
    go.wait()
    together.wait()
    order.append(f"{name} runs")


runners = [threading.Thread(target=run, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for runner in runners:
    runner.start()

time.sleep(2)
order.append("go")
go.set()

for runner in runners:
    runner.join()
print(order)
