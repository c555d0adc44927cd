"""At its end a program closes the interpreters that it has left open, and says so."""
from concurrent import interpreters

worker = interpreters.create()
worker.exec("import atexit; atexit.register(print, 'its end')")
forgotten = interpreters.create()
del forgotten
print(interpreters.list_all(), flush=True)

# Prints:
# [Interpreter(0), Interpreter(1)]
# its end
# On stderr:
# <sys>:0: RuntimeWarning: remaining subinterpreters; close them with Interpreter.close()
