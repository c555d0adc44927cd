import threading
import time


def worker():
    time.sleep(1)
    print("Hello from", threading.current_thread().name)


thread = threading.Thread(target=worker)
print("Created. Alive?", thread.is_alive())

thread.start()
print("Started. Alive?", thread.is_alive())

thread.join()
print("Joined.  Alive?", thread.is_alive())
