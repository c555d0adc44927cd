# A condition tells that there is an answer.
import threading
import time

first = []
changed = threading.Condition()


def ask(server, seconds):
    time.sleep(seconds)
    with changed:
        first.append(server)
        changed.notify()


for server in [("north", 3), ("south", 1), ("west", 30)]:
    t = threading.Thread(target=ask, args=server)
    t.daemon = True
    t.start()
with changed:
    while not first:
        changed.wait()
print("Fastest: " + " ".join(first[:1]))
