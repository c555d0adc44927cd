"""A worker clears the signal before it handles what is there."""
import threading

signal = threading.Event()
lock = threading.Lock()
inbox = []
handled = 0


def post():
    for n in range(2):
        with lock:
            inbox.append(n)
        signal.set()


def handle():
    global handled
    while handled < 2:
        signal.wait()
        signal.clear()
        with lock:
            while inbox:
                inbox.pop()
                handled += 1


threads = [threading.Thread(target=job) for job in (handle, post)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
