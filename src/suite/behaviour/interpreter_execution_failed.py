"""An exception does not get out of an interpreter, but what is told of it does."""
from concurrent import interpreters

worker = interpreters.create()
try:
    worker.exec("def half(n):\n    return n / 0\n\nhalf(3)")
except interpreters.ExecutionFailed as error:
    print(error)
    print(error.excinfo.type.__name__, error.excinfo.msg, sep=": ")
    print(error.excinfo.formatted)

try:
    worker.exec("raise SystemExit(3)")
except interpreters.ExecutionFailed as error:
    print(error.args)

try:
    worker.exec("class Odd(Exception): pass\nraise Odd")
except interpreters.ExecutionFailed as error:
    print(error.args, error.excinfo.type)

try:
    worker.exec("one two")
except SyntaxError as error:
    print(type(error).__name__, error)
worker.exec("print('still there', flush=True)")
worker.close()

# Prints:
# ZeroDivisionError: division by zero
#
# Uncaught in the interpreter:
#
# Traceback (most recent call last):
#   File "<script>", line 4, in <module>
#   File "<script>", line 2, in half
# ZeroDivisionError: division by zero
# ZeroDivisionError: division by zero
# ZeroDivisionError: division by zero
# ('SystemExit: 3',)
# ('Odd: ',) namespace(__name__='Odd', __qualname__='Odd', __module__='__main__')
# SyntaxError invalid syntax (<script>, line 1)
# still there
