import threading
import time

order = []
go = threading.Event()
before = {"Ada": threading.Event(), "Bob": threading.Event(), "Cleo": threading.Event()}
after = {"Ada": "Bob", "Bob": "Cleo"}
before["Ada"].set()


def run(name):
    go.wait()
    before[name].wait()
    order.append(f"{name} runs")
    if name in after:
        before[after[name]].set()


runners = [threading.Thread(target=run, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for runner in runners:
    runner.start()

time.sleep(2)
order.append("go")
go.set()

for runner in runners:
    runner.join()
print(order)
