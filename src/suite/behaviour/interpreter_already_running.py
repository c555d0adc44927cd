"""Only one thread at a time can be in an interpreter, and nobody can close one that runs."""
import threading
from concurrent import interpreters


def attempt(call, *args):
    try:
        print(call(*args))
    except interpreters.InterpreterError as error:
        print(error)


gate, open_it = interpreters.create_queue(), interpreters.create_queue()
worker = interpreters.create()
worker.prepare_main(gate=gate, open_it=open_it)
print(worker.is_running(), interpreters.get_main().is_running())
thread = threading.Thread(target=worker.exec, args=("open_it.put(1); gate.get()",))
thread.start()
open_it.get()
print(worker.is_running())
attempt(worker.exec, "print('never')")
attempt(worker.call, len, "abc")
attempt(worker.prepare_main, {"a": 1})
attempt(worker.close)
gate.put(1)
thread.join()
print(worker.is_running())
attempt(worker.call, len, "abc")
worker.close()
attempt(interpreters.get_main().close)
attempt(interpreters.get_main().exec, "1")

# Prints:
# False True
# True
# interpreter already running
# interpreter already running
# interpreter already running
# interpreter running
# False
# 3
# cannot destroy unrecognized interpreter 0
# cannot exec code for unrecognized interpreter 0
