"""sys.exit() in a thread ends that thread alone, in silence."""
import sys
import threading


def leave():
    print("leaving")
    sys.exit(3)
    print("never seen")


thread = threading.Thread(target=leave)
thread.start()
thread.join()
print(thread.is_alive(), "main goes on")

# Prints:
# leaving
# False main goes on
