import threading
import time

order = []
go = threading.Event()


def run(name):
    order.append(f"{name} runs")
    go.wait()


runners = [threading.Thread(target=run, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for runner in runners:
    runner.start()

time.sleep(2)
order.append("go")
go.set()

for runner in runners:
    runner.join()
order.remove('go')
order.insert(0, 'go')
print(order)
