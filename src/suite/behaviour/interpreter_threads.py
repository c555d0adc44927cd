"""In each interpreter a thread from outside counts as another one; daemon threads are refused."""
import threading
from concurrent import interpreters

LOOK = """
import threading
names = threading.current_thread().name, threading.main_thread().name
print(*names, threading.active_count(), flush=True)
"""

worker = interpreters.create()
worker.exec(LOOK)
thread = threading.Thread(target=worker.exec, args=(LOOK,), name="mine")
thread.start()
thread.join()
worker.exec("""
inside = threading.Thread(target=lambda: print(threading.current_thread().name, flush=True))
inside.start()
inside.join()
""")
for refused in ("threading.Thread(daemon=True)", "import signal; signal.signal(15, print)"):
    try:
        worker.exec(refused)
    except interpreters.ExecutionFailed as error:
        print(error.args[0])
print(threading.active_count())
worker.close()

# Prints:
# MainThread MainThread 1
# Dummy-1 MainThread 2
# Thread-2 (<lambda>)
# RuntimeError: daemon threads are disabled in this (sub)interpreter
# ValueError: signal only works in main thread of the main interpreter
# 1
