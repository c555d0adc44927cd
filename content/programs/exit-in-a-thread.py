import sys
import threading


def note(failure):
    print(failure.thread.name, "ended with", failure.exc_type.__name__)


def leave():
    sys.exit("Goodbye!")


def run(name):
    thread = threading.Thread(target=leave, name=name)
    thread.start()
    thread.join()


run("first")
threading.excepthook = note
run("second")
print("The main thread goes on.")
