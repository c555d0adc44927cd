"""A queue that is shut down lets those out who wait, and takes nothing more."""
import queue
import threading

jobs = queue.Queue()


def work():
    try:
        while True:
            print("got", jobs.get())
            jobs.task_done()
    except queue.ShutDown as error:
        print("worker leaves:", repr(error))


jobs.put(1)
jobs.put(2)
worker = threading.Thread(target=work)
worker.start()
jobs.join()
jobs.shutdown()
worker.join()
try:
    jobs.put(3)
except queue.ShutDown:
    print("no more")
now = queue.Queue()
now.put("lost")
now.shutdown(immediate=True)
print(now.qsize(), now.is_shutdown)

# Prints:
# got 1
# got 2
# worker leaves: ShutDown()
# no more
# 0 True
