"""threading.excepthook gets what a thread did not catch."""
import threading


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)


def fail():
    raise LookupError("not here")


threading.excepthook = hook
thread = threading.Thread(target=fail, name="seeker")
thread.start()
thread.join()
threading.excepthook = threading.__excepthook__
print(threading.excepthook is threading.__excepthook__)

# Prints:
# LookupError not here seeker True
# True
