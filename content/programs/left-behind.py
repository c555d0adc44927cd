import threading
from queue import SimpleQueue

here = threading.local()
visits = SimpleQueue()


def greet(name):
    if name is not None:
        here.name = name
    print("Welcome,", getattr(here, "name", "stranger"))


def worker():
    for _ in range(2):
        greet(visits.get())


thread = threading.Thread(target=worker)
thread.start()
visits.put("Ada")
visits.put(None)  # somebody who did not say a name
thread.join()
