"""sys.excepthook gets what the main thread did not catch."""
import sys


def hook(kind, value, traceback):
    print("hook:", kind.__name__, value, traceback.tb_lineno)


sys.excepthook = hook
print("before")
raise OSError("unplugged")

# Prints:
# before
# hook: OSError unplugged 11
# Exit status: 1
