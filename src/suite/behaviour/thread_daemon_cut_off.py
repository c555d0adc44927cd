"""A daemon thread is cut off where it stands when the program ends."""
import threading
import time

begun = threading.Event()


def endless():
    try:
        print("begun")
        begun.set()
        time.sleep(3600)
    finally:
        print("never seen")


thread = threading.Thread(target=endless, daemon=True)
thread.start()
begun.wait()
print(thread.daemon, thread.is_alive())
print("main is done")

# Prints:
# begun
# True True
# main is done
