"""sys.exit() in the main thread waits for the others and gives the status."""
import sys
import threading

gate = threading.Event()


def work():
    gate.wait()
    print("work is done")


threading.Thread(target=work).start()
try:
    sys.exit(4)
finally:
    print("finally")
    gate.set()

# Prints:
# finally
# work is done
# Exit status: 4
