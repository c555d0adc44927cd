"""Callbacks run when a future is done, at once if it is already."""
import threading
from concurrent.futures import Future, InvalidStateError, ThreadPoolExecutor

with ThreadPoolExecutor(1, thread_name_prefix="pool") as pool:
    gate = threading.Event()
    future = pool.submit(gate.wait)
    future.add_done_callback(lambda f: print("first", f.result(), threading.current_thread().name))
    future.add_done_callback(lambda f: print("second", f is future))
    gate.set()
future.add_done_callback(lambda f: print("late", threading.current_thread().name))
mine = Future()
print(mine.set_running_or_notify_cancel(), mine.cancel(), mine.running())
mine.set_result("by hand")
print(mine.result())
try:
    mine.set_result("again")
except InvalidStateError as error:
    print(str(error).split(":")[0])

# Prints:
# first True pool_0
# second True
# late MainThread
# True False True
# by hand
# FINISHED
