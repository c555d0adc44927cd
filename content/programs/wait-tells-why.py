import threading

stop = threading.Event()

print("Before:", stop.wait(2))
stop.set()
print("After:", stop.wait(2))
