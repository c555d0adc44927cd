"""A timer calls its function later, unless it is cancelled."""
import threading
import time

begun = time.monotonic()
timer = threading.Timer(0.02, print, args=("tick",), kwargs={"end": "!\n"})
timer.start()
cancelled = threading.Timer(30, print, args=("never",))
cancelled.start()
cancelled.cancel()
timer.join()
cancelled.join()
print(time.monotonic() - begun >= 0.02, timer.finished.is_set(), timer.is_alive())
print(isinstance(timer, threading.Thread))

# Prints:
# tick!
# True True False
# True
