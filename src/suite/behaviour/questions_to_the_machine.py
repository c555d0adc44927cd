"""What programs ask of their machine before they start threads."""
import os
import sys
import threading

print(sys.implementation.name, sys.version_info >= (3, 13), os.name, os.sep)
print(isinstance(os.getpid(), int), threading.TIMEOUT_MAX > 10**6, sys.getswitchinterval())
print(os.environ.get("NO_SUCH_VARIABLE", "default"), os.path.join("a", "b"), os.linesep == "\n")
print(threading.stack_size(), threading.get_native_id() == threading.main_thread().native_id)
sys.setswitchinterval(0.001)
print(round(sys.getswitchinterval(), 6))
try:
    sys.setswitchinterval(0)
except ValueError as error:
    print(error)

# Prints:
# cpython True posix /
# True True 0.005
# default a/b True
# 0 True
# 0.001
# switch interval must be strictly positive
