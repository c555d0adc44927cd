# Tries to leave trace functions, callbacks of the collector and exit handlers to the next program.
# Safe: contained
import atexit, gc, sys, threading
sys.settrace(lambda *args: 1 / 0)
threading.settrace(lambda *args: 1 / 0)
threading.setprofile(lambda *args: 1 / 0)
gc.callbacks.append(lambda *args: 1 / 0)
atexit.register(lambda: 1 / 0)
