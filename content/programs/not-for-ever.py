import threading
import time

printer = threading.Lock()


def print_page(name, number):
    if not printer.acquire(timeout=2):
        print(name, "gives up")
        return
    try:
        time.sleep(1)
        print(name, "prints", 12 / number)
    finally:
        printer.release()


for name, number in [("Ada", 0), ("Bob", 4)]:
    threading.Thread(target=print_page, args=(name, number), name=name).start()
    time.sleep(0.5)
