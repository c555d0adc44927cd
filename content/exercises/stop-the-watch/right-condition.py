# The watch waits on a condition, for four seconds at most.
import threading
import time

lines = []
c = threading.Condition()
stopped = False


def watch():
    with c:
        while not stopped:
            lines.append("look")
            c.wait_for(lambda: stopped, 4)
        lines.append("watch is closed")


w = threading.Thread(target=watch)
w.start()
time.sleep(10)
with c:
    stopped = True
    c.notify()
w.join()
lines.append("main is done")
