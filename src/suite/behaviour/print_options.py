"""print() with sep, end, flush and file."""
import io
import sys

print("a", 1, None, sep="-", end="!\n")
print("no", "newline", end="")
print()
print(*range(4), sep="\n")
print("to stderr", file=sys.stderr, flush=True)
box = io.StringIO()
print("boxed", file=box)
print(repr(box.getvalue()), end="\n\n")
sys.stdout.write("written\n")
print(sys.stdout.write("x\n"))
try:
    print("x", sep=1)
except TypeError as error:
    print(error)
try:
    print("x", ending="")
except TypeError as error:
    print(type(error).__name__)
print("\u00e9 \u4f60 \U0001f40d", "tab\there", "back\\slash")

# Prints:
# a-1-None!
# no newline
# 0
# 1
# 2
# 3
# 'boxed\n'
#
# written
# x
# 2
# sep must be None or a string, not int
# TypeError
# é 你 🐍 tab	here back\slash
# On stderr:
# to stderr
