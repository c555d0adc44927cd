"""An exception ends its own thread alone, and is told on stderr."""
import threading


def divide(by):
    print(10 / by)


for by in (5, 0, 2):
    thread = threading.Thread(target=divide, args=(by,), name=f"divide by {by}")
    thread.start()
    thread.join()
print("main goes on")

# Prints:
# 2.0
# 5.0
# main goes on
# On stderr:
# Exception in thread divide by 0:
# ZeroDivisionError: division by zero
