"""join() with a timeout comes back, and the thread lives on."""
import threading

gate = threading.Event()
thread = threading.Thread(target=gate.wait)
thread.start()
print(thread.join(timeout=0.01), thread.is_alive())
print(thread.join(0), thread.is_alive())
gate.set()
thread.join()
print(thread.is_alive())

# Prints:
# None True
# None True
# False
