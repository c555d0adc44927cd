"""Two threads take each lock twice, and one of the four is never given up."""
import threading

x, y = threading.Lock(), threading.Lock()


def work():
    x.acquire()
    x.release()
    x.acquire()
    y.acquire()
    y.release()
    y.acquire()
    y.release()


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
