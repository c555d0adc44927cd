"""Two classes of threads keep each other out with one mutex for both counts."""
import threading

m, inside = threading.Lock(), threading.Lock()
a = b = 0


def class_a():
    global a
    with m:
        a += 1
        if a == 1:
            inside.acquire()
    with m:
        a -= 1
        if a == 0:
            inside.release()


def class_b():
    global b
    with m:
        b += 1
        if b == 1:
            inside.acquire()
    with m:
        b -= 1
        if b == 0:
            inside.release()


def nothing():
    pass


threads = [threading.Thread(target=t) for t in (class_a, class_b, nothing, nothing)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
