import threading
import time

connection = None
made = []


def connect():
    time.sleep(1)
    made.append("connection")
    return "connection"


def work():
    global connection
    if connection is None:
        connection = connect()


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Connected", len(made), "times")
