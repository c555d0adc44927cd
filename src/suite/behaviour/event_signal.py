"""An event is set, waited for and cleared."""
import threading

event = threading.Event()
print(event.is_set(), event.wait(timeout=0.01))


def wait():
    print("woken", event.wait())


thread = threading.Thread(target=wait)
thread.start()
event.set()
thread.join()
print(event.is_set(), event.wait(0))
event.clear()
print(event.is_set())

# Prints:
# False False
# woken True
# True True
# False
