"""Tracebacks as text, without and with their causes."""
import traceback


def outer():
    inner()


def inner():
    raise LookupError("deep")


try:
    outer()
except LookupError as error:
    print(traceback.format_exception_only(error))
    frames = traceback.extract_tb(error.__traceback__)
    print([(frame.name, frame.line) for frame in frames])
    print(traceback.format_exc().splitlines()[-1])
    error.__traceback__ = None
    print(traceback.format_exception(error))
print(traceback.extract_stack()[-1].name)
try:
    compile("x = = 1", "text", "exec")
except SyntaxError as error:
    print("".join(traceback.format_exception_only(error)), end="")

# Prints:
# ['LookupError: deep\n']
# [('<module>', 'outer()'), ('outer', 'inner()'), ('inner', 'raise LookupError("deep")')]
# LookupError: deep
# ['LookupError: deep\n']
# <module>
#   File "text", line 1
#     x = = 1
#         ^
# SyntaxError: invalid syntax
