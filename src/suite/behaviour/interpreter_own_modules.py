"""An interpreter has arguments, a module path and streams of its own."""
import sys
from concurrent import interpreters

CHANGES = """
import io, sys, threading
sys.argv.append("more")
sys.path.append("somewhere")
sys.stdout = io.StringIO()
print("nobody reads this")
threading.excepthook = None
"""

worker = interpreters.create()
worker.exec("import sys; sys.path.append('elsewhere')")
worker.exec(CHANGES)
print(len(sys.argv), "somewhere" in sys.path, "elsewhere" in sys.path)
print(sys.stdout is sys.__stdout__, "threading" in sys.modules)

import threading  # noqa: E402

print(threading.excepthook is None)
print(worker.call(lambda: __import__("sys").path[-2:]))
print(worker.call(lambda: len(__import__("sys").argv)))
worker.close()

# Prints:
# 1 False False
# True True
# False
# ['elsewhere', 'somewhere']
# 2
