"""Closing an interpreter waits for its threads and runs what it has for its end."""
from concurrent import interpreters

SCRIPT = """
import atexit, threading, time

class Thing:
    def __del__(self):
        print("thing deleted", flush=True)

def late():
    time.sleep(0.02)
    print("thread ends", flush=True)

thing = Thing()
atexit.register(print, "at exit", flush=True)
threading.Thread(target=late).start()
print("script ends", flush=True)
"""

worker = interpreters.create()
worker.exec(SCRIPT)
print("closing", flush=True)
worker.close()
print("closed", flush=True)
for call in (worker.close, worker.is_running):
    try:
        call()
    except interpreters.InterpreterNotFoundError as error:
        print(error)
print(interpreters.list_all())

# Prints:
# script ends
# closing
# thread ends
# at exit
# thing deleted
# closed
# unrecognized interpreter ID 1
# unrecognized interpreter ID 1
# [Interpreter(0)]
