"""Two threads each need both of two tape drives, and take them in one go."""
import threading

drives = threading.Semaphore(2)
choosing = threading.Lock()


def copy():
    with choosing:
        drives.acquire()
        drives.acquire()
    drives.release(2)


threads = [threading.Thread(target=copy) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
