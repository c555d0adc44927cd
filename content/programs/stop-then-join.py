import threading

stop = threading.Event()
log = []


def watch():
    stop.wait()
    log.append("closed")


thread = threading.Thread(target=watch)
thread.start()

stop.set()
print("After set: ", log[:])
thread.join()
print("After join:", log[:])
