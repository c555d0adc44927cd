"""A KeyboardInterrupt that the main thread raises ends the program as Ctrl-C would."""
import threading

thread = threading.Thread(target=print, args=("thread",))
thread.start()
thread.join()
try:
    raise KeyboardInterrupt
except Exception:
    print("never: it is no Exception")
finally:
    print("finally")

# Prints:
# thread
# finally
# On stderr:
# KeyboardInterrupt
# Exit status: 130
