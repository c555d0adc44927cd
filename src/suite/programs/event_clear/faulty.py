"""A worker handles what is there, clears the signal, and waits for the next one."""
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
        with lock:
            while inbox:
                inbox.pop()
                handled += 1
        signal.clear()


threads = [threading.Thread(target=job) for job in (handle, post)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
