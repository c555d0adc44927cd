# The same with a condition and a flag.
import threading
import time

order = []
start = threading.Condition()
started = False


def run(name):
    with start:
        start.wait_for(lambda: started)
    order.append(f"{name} runs")


runners = [threading.Thread(target=run, args=(name,)) for name in ("Ada", "Bob", "Cleo")]
for runner in runners:
    runner.start()

time.sleep(2)
order.append("go")
with start:
    started = True
    start.notify_all()

for runner in runners:
    runner.join()
print(order)
