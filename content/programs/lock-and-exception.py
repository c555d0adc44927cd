import threading

lock = threading.Lock()

try:
    with lock:
        print("Inside, locked?", lock.locked())
        print(1 / 0)
except ZeroDivisionError:
    print("Outside, locked?", lock.locked())
