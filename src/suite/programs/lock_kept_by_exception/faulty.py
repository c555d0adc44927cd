"""A withdrawal takes the lock by hand, and an empty account raises."""
import threading

lock = threading.Lock()
balance = 0


def withdraw():
    global balance
    lock.acquire()
    if balance == 0:
        raise ValueError('empty')
    balance -= 1
    lock.release()


def pay_in():
    global balance
    with lock:
        balance += 1


def patient():
    try:
        withdraw()
    except ValueError:
        pass


threads = [threading.Thread(target=job) for job in (pay_in, patient)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
