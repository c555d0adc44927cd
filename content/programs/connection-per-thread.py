import threading
import time

here = threading.local()
made = []


def connection():
    if not hasattr(here, "connection"):
        time.sleep(1)
        here.connection = f"connection of {threading.current_thread().name}"
        made.append(here.connection)
    return here.connection


def work():
    for _ in range(3):
        connection()


threads = [threading.Thread(target=work, name=name) for name in ("Ada", "Bob")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(made))
