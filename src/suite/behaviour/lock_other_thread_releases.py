"""A Lock may be released by another thread than the one that acquired it; an RLock not."""
import threading


def release(lock):
    try:
        lock.release()
        print("released")
    except RuntimeError as error:
        print(error)


for lock in (threading.Lock(), threading.RLock()):
    lock.acquire()
    thread = threading.Thread(target=release, args=(lock,))
    thread.start()
    thread.join()

# Prints:
# released
# cannot release un-acquired lock
