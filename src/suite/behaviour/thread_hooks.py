"""Trace and profile functions for threads, and what exc_info() says in each."""
import sys
import threading

seen = []


def trace(frame, event, argument):
    if frame.f_code.co_name == "work":
        seen.append((event, threading.current_thread().name))
        return trace


def work():
    try:
        raise ValueError("mine")
    except ValueError:
        print(sys.exc_info()[0].__name__)


threading.settrace(trace)
thread = threading.Thread(target=work, name="traced")
thread.start()
thread.join()
threading.settrace(None)
print(seen[0], seen[-1], threading.gettrace(), sys.exc_info())

# Prints:
# ValueError
# ('call', 'traced') ('return', 'traced') None (None, None, None)
