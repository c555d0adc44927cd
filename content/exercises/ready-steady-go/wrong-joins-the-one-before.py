import threading
import time

order = []
go = threading.Event()


def run(name, earlier):
    go.wait()
    if earlier is not None:
        earlier.join()
    order.append(f"{name} runs")


runners = []
earlier = None
for name in ("Ada", "Bob", "Cleo"):
    earlier = threading.Thread(target=run, args=(name, earlier))
    earlier.start()
    runners.append(earlier)

time.sleep(2)
order.append("go")
go.set()

for runner in runners:
    runner.join()
print(order)
