import threading
import time


class Plain:
    pass


here = threading.local()


def work(name):
    here.badge = name
    time.sleep(1)
    print(name, "reads", here.badge)


for name in ("Ada", "Bob", "Cleo"):
    threading.Thread(target=work, args=(name,)).start()
