"""Two threads each need both of two tape drives, and take them one by one."""
import threading

drives = threading.Semaphore(2)
choosing = threading.Lock()


def copy():
    drives.acquire()
    drives.acquire()
    drives.release(2)


threads = [threading.Thread(target=copy) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
