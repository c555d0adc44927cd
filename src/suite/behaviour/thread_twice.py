"""A thread can be started once, and is not joined before, nor by itself."""
import threading

thread = threading.Thread(target=print, args=("once",))
for attempt in (thread.join, thread.start, thread.join, thread.start):
    try:
        attempt()
    except RuntimeError as error:
        print(error)
try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)
try:
    thread.daemon = True
    print(thread.daemon)
except RuntimeError as error:
    print(error)

# Prints:
# cannot join thread before it is started
# once
# threads can only be started once
# cannot join current thread
# cannot set daemon status of active thread
